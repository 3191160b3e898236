package org.carejourney.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.carejourney.record.store.RecordStore.Extension;
import org.carejourney.record.store.RecordStore.Head;
import org.carejourney.record.store.RecordStore.Row;
import org.carejourney.record.store.RecordStore.Stored;

/** Chains the entries of a case: each digest covers its entry and the digest before it. */
final class Chain {

    static final String START = "0".repeat(64);

    /** Between the parts of an entry: cannot be part of any of them. */
    private static final String SEPARATOR = "\u001f";

    private Chain() {}

    static Extension extend(Head head, List<Row> rows) {
        List<Stored> added = new ArrayList<>();
        long number = head.entries();
        String digest = head.digest();
        for (Row row : rows) {
            number++;
            digest = digest(digest, number, row, head.procedureVersion());
            added.add(new Stored(number, row, head.procedureVersion(), digest));
        }
        return new Extension(
                new Head(head.caseReference(), head.council(), head.procedureVersion(), number, digest), added);
    }

    /** Adds what does not fit to the faults and answers the number of entries. */
    static long verify(Head head, List<Stored> entries, List<String> faults) {
        long expected = 0;
        String before = START;
        for (Stored entry : entries) {
            expected++;
            if (entry.number() != expected) {
                faults.add(head.caseReference() + ": entry " + expected + " is missing");
                expected = entry.number();
            }
            if (!entry.digest().equals(digest(before, entry.number(), entry.row(), entry.procedureVersion()))) {
                faults.add(head.caseReference() + ": entry " + entry.number() + " is not as it was written");
            }
            before = entry.digest();
        }
        if (head.entries() != expected || !head.digest().equals(before)) {
            faults.add(head.caseReference() + ": the record does not end where its head says");
        }
        return entries.size();
    }

    private static String digest(String before, long number, Row row, String procedureVersion) {
        String covered = String.join(
                SEPARATOR,
                before,
                row.caseReference(),
                Long.toString(number),
                row.at().toString(),
                row.by(),
                row.role() == null ? "" : row.role(),
                row.kind().name(),
                row.subject(),
                procedureVersion,
                row.content());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(covered.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
