package org.carejourney.document;

import java.time.Instant;
import java.util.List;

/**
 * A document that is made from the answers on the record of a case.
 *
 * @param type kind of document: CARE_ACT_ASSESSMENT
 * @param about what {@code subject} is: person or home
 * @param subject the person's reference
 * @param council its name
 * @param at when the newest of its answers was given
 * @param version counts the forms from which it was ever made
 * @param partsLeftOut whether parts are left out at the person's wish
 */
public record MadeDocument(
        String type,
        String title,
        String about,
        String subject,
        String council,
        Instant at,
        String version,
        boolean partsLeftOut,
        List<Part> parts) {

    private static final int SHORT = 5;

    /**
     * A heading, and what stands below it.
     *
     * @param depth how many headings stand above it
     * @param anchor by which the table of contents leads here
     */
    public record Part(int depth, String anchor, String heading, List<String> lines) {}

    /** What the table of contents lists; nothing where the document is so short that it needs none. */
    public List<Part> contents() {
        List<Part> top = parts.stream().filter(part -> part.depth() == 0).toList();
        return top.size() > SHORT || parts.size() > 2 * SHORT ? top : List.of();
    }
}
