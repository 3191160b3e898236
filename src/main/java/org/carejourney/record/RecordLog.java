package org.carejourney.record;

import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says on one line of the log what has happened in a case, once it is certain: kind, subject and references. Nothing of
 * what was entered, and nobody's name, gets there.
 */
final class RecordLog {

    private static final Logger LOG = LoggerFactory.getLogger(RecordLog.class);

    /** What other systems watch for; a breach has a line of its own, and clocks and decisions are on the record alone. */
    private static final Set<EntryKind> TOLD = Set.of(
            EntryKind.CASE_OPENED,
            EntryKind.CASE_ENDED,
            EntryKind.CASE_WITHDRAWN,
            EntryKind.PHASE_BEGUN,
            EntryKind.FORM_COMPLETED,
            EntryKind.MESSAGE_RECEIVED,
            EntryKind.NOTICE_SENT,
            EntryKind.DOCUMENT_SENT,
            EntryKind.PLACEMENT);

    private RecordLog() {}

    static void written(String council, String caseReference, EntryKind kind, String subject) {
        if (TOLD.contains(kind)) {
            LOG.atInfo()
                    .addKeyValue("event", kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .addKeyValue("council", council)
                    .addKeyValue("case", caseReference)
                    .addKeyValue("subject", subject)
                    .log(kind.label());
        }
    }
}
