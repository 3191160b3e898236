package org.carejourney.document;

import java.util.Optional;

/**
 * A document of a pack.
 *
 * @param type kind of document: CARE_ACT_ASSESSMENT
 * @param strippedReference the version without the parts that are withheld, once made
 * @param reference what was sent
 * @param outcome SENT, WITHHELD, BLOCKED or NOT_INCLUDED, once the pack has gone
 */
public record PackedDocument(
        String type,
        SharingAction action,
        Optional<String> strippedReference,
        Optional<String> reference,
        Optional<String> version,
        Optional<String> outcome) {}
