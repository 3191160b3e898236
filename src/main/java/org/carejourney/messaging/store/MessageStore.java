package org.carejourney.messaging.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.carejourney.messaging.Notices.Message;
import org.carejourney.messaging.Notices.Notice;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of messages that came in and notices that went out. */
@Repository
public class MessageStore {

    private final JdbcClient jdbc;

    MessageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Digest of the message that came under this id. */
    public Optional<String> digest(Council council, String id) {
        return jdbc.sql("select body_digest from inbound_message where council = ? and message_id = ?")
                .params(council.value(), id)
                .query(String.class)
                .optional();
    }

    public void add(Council council, CaseReference reference, String id, String name, String digest, Instant at) {
        jdbc.sql("insert into inbound_message (council, message_id, case_reference, name, body_digest, received_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(council.value(), id, reference.value(), name, digest, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void add(Council council, CaseReference reference, String whom, Message message, Instant at) {
        jdbc.sql("insert into notice (number, council, case_reference, whom, about, contact, regarding,"
                        + " escalation_route, made_at)"
                        + " values (nextval('notice_number'), ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        council.value(),
                        reference.value(),
                        whom,
                        message.about(),
                        message.contact().orElse(null),
                        message.regarding().orElse(null),
                        message.escalationRoute().orElse(null),
                        at.atOffset(ZoneOffset.UTC)))
                .update();
    }

    public List<Notice> notices(CaseReference reference) {
        return jdbc.sql("select * from notice where case_reference = ? order by number")
                .param(reference.value())
                .query((row, number) -> new Notice(
                        row.getLong("number"),
                        new CaseReference(row.getString("case_reference")),
                        row.getString("whom"),
                        row.getString("about"),
                        Optional.ofNullable(row.getString("contact")),
                        Optional.ofNullable(row.getString("regarding")),
                        Optional.ofNullable(row.getString("escalation_route")),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        Optional.empty(),
                        Optional.empty()))
                .list();
    }
}
