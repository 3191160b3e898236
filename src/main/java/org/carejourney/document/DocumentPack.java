package org.carejourney.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carejourney.shared.CaseReference;

/**
 * A pack of documents for a recipient, with its receipt once it has gone.
 *
 * @param number of the pack, in the link to it
 * @param pack which pack of the procedure: MOVE_IN
 * @param result SENT, PARTLY_WITHHELD or BLOCKED
 * @param openedAt when the recipient first opened the link to it
 */
public record DocumentPack(
        String reference,
        long number,
        CaseReference caseReference,
        String pack,
        Optional<String> recipient,
        Optional<String> channel,
        Optional<String> result,
        Optional<Instant> sentAt,
        Optional<String> sentBy,
        Optional<Instant> openedAt,
        List<PackedDocument> documents) {}
