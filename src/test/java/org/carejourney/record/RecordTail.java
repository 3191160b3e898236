package org.carejourney.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.carejourney.record.store.RecordStore.Head;
import org.carejourney.record.store.RecordStore.Row;
import org.carejourney.shared.CaseReference;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Follows the record of a case as it grows: what has come since the last look must follow from the digest that was last
 * then. It is quicker than {@link CaseRecord#verify}, which looks at all of it, and sees no change to what it saw before.
 */
public final class RecordTail {

    private final JdbcClient database;
    private final String caseReference;
    private long entries;
    private String digest = Chain.START;

    public RecordTail(JdbcClient database, String caseReference) {
        this.database = database;
        this.caseReference = caseReference;
    }

    /**
     * What has come since the last look, in order.
     *
     * @param faults gets what does not fit
     */
    public List<RecordEntry> grown(List<String> faults) {
        Head head = database.sql("select * from record_head where case_reference = ?")
                .param(caseReference)
                .query(RecordTail::head)
                .single();
        if (head.entries() == entries && head.digest().equals(digest)) {
            return List.of();
        }
        List<RecordEntry> added = database.sql(
                        "select * from record_entry where case_reference = ? and entry > ? order by entry")
                .params(caseReference, entries)
                .query(this::entry)
                .list();
        if (entries + added.size() != head.entries() || !digest.equals(head.digest())) {
            faults.add(caseReference + ": the entries after " + entries + " do not follow from it");
        }
        entries = head.entries();
        digest = head.digest();
        return added;
    }

    private RecordEntry entry(ResultSet found, int number) throws SQLException {
        var at = found.getObject("made_at", OffsetDateTime.class).toInstant();
        var kind = EntryKind.valueOf(found.getString("kind"));
        String content = found.getString("content");
        Row row = new Row(
                caseReference,
                at,
                found.getString("made_by"),
                found.getString("made_as"),
                kind,
                found.getString("subject"),
                content);
        String version = found.getString("procedure_version");
        long place = found.getLong("entry");
        digest = Chain.extend(new Head(caseReference, "", version, place - 1, digest), List.of(row))
                .head()
                .digest();
        return new RecordEntry(
                new CaseReference(caseReference),
                place,
                at,
                row.by(),
                row.role(),
                kind,
                row.subject(),
                version,
                RecordContent.read(content),
                found.getString("digest"));
    }

    private static Head head(ResultSet found, int number) throws SQLException {
        return new Head(
                found.getString("case_reference"),
                found.getString("council"),
                found.getString("procedure_version"),
                found.getLong("entries"),
                found.getString("digest"));
    }
}
