package org.carejourney.document;

import java.util.List;

/**
 * Whether the person agreed that the provider may see their assessment (DEV-2.2-7, DEV-2.2-8).
 *
 * @param answer YES, NO or NOT_RECORDED
 * @param withheldParts sections that are not to be shared
 */
public record Consent(String answer, List<String> withheldParts) {

    static final Consent NOT_RECORDED = new Consent("NOT_RECORDED", List.of());

    /** As the decision table sees the withheld parts: none or some. */
    public String exclusions() {
        return withheldParts.isEmpty() ? "none" : "some";
    }
}
