package org.carejourney.document;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A document of a pack.
 *
 * @param type kind of document: CARE_ACT_ASSESSMENT
 * @param strippedReference the version without the parts that are withheld, once made
 * @param reference what was sent
 * @param outcome SENT, WITHHELD, BLOCKED, TO_FOLLOW or NOT_THERE, once a sender has dealt with it
 * @param openedAt when the recipient first saw it on the link to the pack
 */
public record PackedDocument(
        String type,
        SharingAction action,
        Optional<String> strippedReference,
        Optional<String> reference,
        Optional<String> version,
        Optional<String> outcome,
        Optional<String> channel,
        Optional<Instant> sentAt,
        Optional<Instant> openedAt) {

    private static final Set<String> HELD_BACK = Set.of("WITHHELD", "BLOCKED");

    public boolean wasSent() {
        return sentAt.isPresent() && outcome.filter(Sending.SENT::equals).isPresent();
    }

    public boolean staysBack() {
        return outcome.filter(HELD_BACK::contains).isPresent();
    }

    /** Whether it still has to go, or to be said that it cannot. */
    public boolean isOpen() {
        return outcome.filter(known -> !known.equals(Sending.TO_FOLLOW)).isEmpty();
    }
}
