package org.carejourney.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.carejourney.record.EntryKind;
import org.carejourney.record.RecordContent;
import org.carejourney.record.RecordEntry;
import org.carejourney.shared.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record's tables: entries are inserted and read, never updated or deleted. */
@Repository
public class RecordStore {

    private static final String COLUMNS =
            "case_reference, entry, made_at, made_by, made_as, kind, subject," + " procedure_version, content, digest";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RecordStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** An entry before it has its place in the chain. */
    public record Row(
            String caseReference,
            Instant at,
            String by,
            @Nullable String role,
            EntryKind kind,
            String subject,
            String content) {}

    /** An entry in its place. */
    public record Stored(long number, Row row, String procedureVersion, String digest) {}

    /** Length and last digest of a case's record. */
    public record Head(String caseReference, String council, String procedureVersion, long entries, String digest) {}

    /** New entries with the head that follows from them. */
    public record Extension(Head head, List<Stored> entries) {}

    public void begin(Head head) {
        jdbc.sql("insert into record_head (case_reference, council, procedure_version, entries, digest)"
                        + " values (?, ?, ?, ?, ?)")
                .params(head.caseReference(), head.council(), head.procedureVersion(), head.entries(), head.digest())
                .update();
    }

    public void changeVersion(String caseReference, String procedureVersion) {
        jdbc.sql("update record_head set procedure_version = ? where case_reference = ?")
                .params(procedureVersion, caseReference)
                .update();
    }

    /** Reads the head and holds it until the transaction ends. */
    public Head lock(String caseReference) {
        return jdbc.sql("select * from record_head where case_reference = ? for update")
                .param(caseReference)
                .query(RecordStore::head)
                .single();
    }

    public Optional<Head> head(String caseReference) {
        return jdbc.sql("select * from record_head where case_reference = ?")
                .param(caseReference)
                .query(RecordStore::head)
                .optional();
    }

    public void add(Extension extension) {
        batches.batchUpdate(
                "insert into record_entry (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                extension.entries(),
                extension.entries().size(),
                (statement, entry) -> {
                    Row row = entry.row();
                    statement.setString(1, row.caseReference());
                    statement.setLong(2, entry.number());
                    statement.setObject(3, OffsetDateTime.ofInstant(row.at(), ZoneOffset.UTC));
                    statement.setString(4, row.by());
                    statement.setString(5, row.role());
                    statement.setString(6, row.kind().name());
                    statement.setString(7, row.subject());
                    statement.setString(8, entry.procedureVersion());
                    statement.setString(9, row.content());
                    statement.setString(10, entry.digest());
                });
        Head head = extension.head();
        jdbc.sql("update record_head set entries = ?, digest = ? where case_reference = ?")
                .params(head.entries(), head.digest(), head.caseReference())
                .update();
    }

    public List<RecordEntry> entries(String caseReference) {
        return jdbc.sql("select " + COLUMNS + " from record_entry where case_reference = ? order by entry")
                .param(caseReference)
                .query(RecordStore::entry)
                .list();
    }

    public List<Stored> stored(String caseReference) {
        return jdbc.sql("select " + COLUMNS + " from record_entry where case_reference = ? order by entry")
                .param(caseReference)
                .query(RecordStore::storedEntry)
                .list();
    }

    /** The last entry of a kind about a subject. */
    public Optional<RecordEntry> last(String caseReference, EntryKind kind, String subject) {
        return jdbc.sql("select " + COLUMNS + " from record_entry"
                        + " where case_reference = ? and kind = ? and subject = ? order by entry desc limit 1")
                .params(caseReference, kind.name(), subject)
                .query(RecordStore::entry)
                .optional();
    }

    public List<RecordEntry> newestFirst(String caseReference, EntryKind kind, String subject) {
        return jdbc.sql("select " + COLUMNS + " from record_entry"
                        + " where case_reference = ? and kind = ? and subject = ? order by entry desc")
                .params(caseReference, kind.name(), subject)
                .query(RecordStore::entry)
                .list();
    }

    public List<String> cases() {
        return jdbc.sql("select case_reference from record_head order by case_reference")
                .query(String.class)
                .list();
    }

    /** Cases whose record is gone as a whole. */
    public List<String> withoutRecord() {
        return jdbc.sql("select reference from care_case where not exists"
                        + " (select 1 from record_head where record_head.case_reference = care_case.reference)"
                        + " order by reference")
                .query(String.class)
                .list();
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(
                row.getString("case_reference"),
                row.getString("council"),
                row.getString("procedure_version"),
                row.getLong("entries"),
                row.getString("digest"));
    }

    private static Stored storedEntry(ResultSet row, int number) throws SQLException {
        return new Stored(
                row.getLong("entry"),
                new Row(
                        row.getString("case_reference"),
                        instant(row),
                        row.getString("made_by"),
                        row.getString("made_as"),
                        EntryKind.valueOf(row.getString("kind")),
                        row.getString("subject"),
                        row.getString("content")),
                row.getString("procedure_version"),
                row.getString("digest"));
    }

    private static RecordEntry entry(ResultSet row, int number) throws SQLException {
        Stored stored = storedEntry(row, number);
        return new RecordEntry(
                new CaseReference(stored.row().caseReference()),
                stored.number(),
                stored.row().at(),
                stored.row().by(),
                stored.row().role(),
                stored.row().kind(),
                stored.row().subject(),
                stored.procedureVersion(),
                RecordContent.read(stored.row().content()),
                stored.digest());
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("made_at", OffsetDateTime.class).toInstant();
    }
}
