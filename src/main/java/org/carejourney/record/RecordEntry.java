package org.carejourney.record;

import java.time.Instant;
import java.util.Map;
import org.carejourney.shared.CaseReference;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a case's record.
 *
 * @param number place in the record, from 1
 * @param by who acted
 * @param role group in which they acted, if any
 * @param procedureVersion version of the procedure in force for the case (DEV-X-1)
 * @param digest SHA-256 over this entry and the digest of the one before, in hexadecimal
 */
public record RecordEntry(
        CaseReference caseReference,
        long number,
        Instant at,
        String by,
        @Nullable String role,
        EntryKind kind,
        String subject,
        String procedureVersion,
        Map<String, Object> content,
        String digest) {}
