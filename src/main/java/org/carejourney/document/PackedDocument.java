package org.carejourney.document;

import java.time.Instant;
import java.util.Optional;

/**
 * A document of a pack.
 *
 * @param type kind of document: CARE_ACT_ASSESSMENT
 * @param strippedReference the version without the parts that are withheld, once made
 * @param reference what was sent
 * @param outcome SENT, WITHHELD, BLOCKED, TO_FOLLOW or NOT_THERE, once a sender has dealt with it
 */
public record PackedDocument(
        String type,
        SharingAction action,
        Optional<String> strippedReference,
        Optional<String> reference,
        Optional<String> version,
        Optional<String> outcome,
        Optional<String> channel,
        Optional<Instant> sentAt) {

    /** Whether it still has to go, or to be said that it cannot. */
    public boolean isOpen() {
        return outcome.filter(known -> !known.equals(Sending.TO_FOLLOW)).isEmpty();
    }
}
