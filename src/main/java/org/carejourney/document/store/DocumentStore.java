package org.carejourney.document.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carejourney.document.DocumentPack;
import org.carejourney.document.PackedDocument;
import org.carejourney.document.SharingAction;
import org.carejourney.shared.CaseReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of document packs. */
@Repository
public class DocumentStore {

    private final JdbcClient jdbc;

    DocumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void begin(String reference, CaseReference caseReference, String pack, Instant at) {
        jdbc.sql("insert into document_pack (reference, number, case_reference, pack, made_at)"
                        + " values (?, nextval('document_pack_number'), ?, ?, ?)"
                        + " on conflict do nothing")
                .params(reference, caseReference.value(), pack, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void decide(String pack, String type, SharingAction action, Optional<String> strippedReference) {
        int changed = jdbc.sql("update document_in_pack set action = ?,"
                        + " stripped_reference = coalesce(?, stripped_reference)"
                        + " where pack_reference = ? and document_type = ?")
                .params(Arrays.asList(action.name(), strippedReference.orElse(null), pack, type))
                .update();
        if (changed == 0) {
            jdbc.sql("insert into document_in_pack (pack_reference, document_type, action, stripped_reference)"
                            + " values (?, ?, ?, ?)")
                    .params(Arrays.asList(pack, type, action.name(), strippedReference.orElse(null)))
                    .update();
        }
    }

    /** Notes what became of a document that was not sent. */
    public void outcome(String pack, String type, String outcome) {
        jdbc.sql("update document_in_pack set outcome = ? where pack_reference = ? and document_type = ?")
                .params(outcome, pack, type)
                .update();
    }

    public void sent(String pack, String type, String reference, String version, String channel, Instant at) {
        jdbc.sql("update document_in_pack set outcome = 'SENT', document_reference = ?, document_version = ?,"
                        + " channel = ?, sent_at = ? where pack_reference = ? and document_type = ?")
                .params(reference, version, channel, at.atOffset(ZoneOffset.UTC), pack, type)
                .update();
    }

    public void close(String pack, String recipient, String channel, String result, Instant at, String by) {
        jdbc.sql("update document_pack set recipient = ?, channel = ?, result = ?, sent_at = ?, sent_by = ?"
                        + " where reference = ?")
                .params(recipient, channel, result, at.atOffset(ZoneOffset.UTC), by, pack)
                .update();
    }

    public List<PackedDocument> documents(String pack) {
        return jdbc.sql("select * from document_in_pack where pack_reference = ? order by document_type")
                .param(pack)
                .query((row, number) -> new PackedDocument(
                        row.getString("document_type"),
                        SharingAction.valueOf(row.getString("action")),
                        Optional.ofNullable(row.getString("stripped_reference")),
                        Optional.ofNullable(row.getString("document_reference")),
                        Optional.ofNullable(row.getString("document_version")),
                        Optional.ofNullable(row.getString("outcome")),
                        Optional.ofNullable(row.getString("channel")),
                        instant(row, "sent_at"),
                        instant(row, "opened_at")))
                .list();
    }

    /** Notes when the recipient first saw a document. */
    public void opened(String pack, String type, Instant at) {
        jdbc.sql("update document_in_pack set opened_at = ?"
                        + " where pack_reference = ? and document_type = ? and opened_at is null")
                .params(at.atOffset(ZoneOffset.UTC), pack, type)
                .update();
    }

    public Optional<DocumentPack> find(long number) {
        return jdbc.sql("select * from document_pack where number = ?")
                .param(number)
                .query((row, at) -> pack(row))
                .optional();
    }

    public List<DocumentPack> packs(CaseReference reference) {
        return jdbc.sql("select * from document_pack where case_reference = ? order by made_at, reference")
                .param(reference.value())
                .query((row, number) -> pack(row))
                .list();
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private DocumentPack pack(ResultSet row) throws SQLException {
        List<PackedDocument> documents = documents(row.getString("reference"));
        return new DocumentPack(
                row.getString("reference"),
                row.getLong("number"),
                new CaseReference(row.getString("case_reference")),
                row.getString("pack"),
                Optional.ofNullable(row.getString("recipient")),
                Optional.ofNullable(row.getString("channel")),
                Optional.ofNullable(row.getString("result")),
                instant(row, "sent_at"),
                Optional.ofNullable(row.getString("sent_by")),
                documents.stream()
                        .flatMap(document -> document.openedAt().stream())
                        .min(Comparator.naturalOrder()),
                documents);
    }
}
