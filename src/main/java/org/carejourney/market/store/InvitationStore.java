package org.carejourney.market.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.carejourney.market.Invitation;
import org.carejourney.market.Invitation.Answer;
import org.carejourney.market.Invitation.Terms;
import org.carejourney.market.SearchReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.HomeReference;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the table of invitations holds of each: what the home was told, and its answer. */
@Repository
public class InvitationStore {

    static final String DECLINED = "DECLINED";

    private static final String OPEN = " from invitation"
            + " join market_search on market_search.reference = search_reference"
            + " join home on home.council = invitation.council and home.reference = home_reference"
            + " where state = 'OPEN' and agreement = 'SIGNED_AND_RETURNED' and answer_by > ?";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    InvitationStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    public void send(SearchReference search, List<HomeReference> homes, Terms terms) {
        batches.batchUpdate(
                "update invitation set answer_by = ?, level = ?, contact = ?, price_services = ?, document = ?,"
                        + " start_on = ? where search_reference = ? and home_reference = ?",
                homes.stream()
                        .map(home -> new Object[] {
                            Rows.utc(terms.answerBy()),
                            terms.level(),
                            terms.contact(),
                            terms.priceServices(),
                            terms.document().orElse(null),
                            terms.startOn().orElse(null),
                            search.value(),
                            home.value()
                        })
                        .toList());
    }

    public void answer(Invitation invitation, Answer answer) {
        jdbc.sql("update invitation set answer = ?, answered_at = ?, offer_reference = ?, answers = answers + 1"
                        + " where number = ?")
                .params(Arrays.asList(
                        answer.isDeclined() ? DECLINED : "OFFERED",
                        Rows.utc(answer.at()),
                        answer.offer().orElse(null),
                        invitation.number()))
                .update();
    }

    public Optional<Invitation> find(Council council, long number) {
        return jdbc.sql("select * from invitation where council = ? and number = ?")
                .params(council.value(), number)
                .query(InvitationStore::invitation)
                .optional();
    }

    public List<Invitation> of(SearchReference search) {
        return jdbc.sql("select * from invitation where search_reference = ? order by miles, home_reference")
                .param(search.value())
                .query(InvitationStore::invitation)
                .list();
    }

    public List<Invitation> open(SearchReference search, Instant now) {
        return jdbc.sql("select invitation.*" + OPEN + " and search_reference = ?")
                .params(Rows.utc(now), search.value())
                .query(InvitationStore::invitation)
                .list();
    }

    public boolean isOpen(long number, Instant now) {
        return jdbc.sql("select count(*)" + OPEN + " and number = ?")
                        .params(Rows.utc(now), number)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        Optional<Instant> answerBy = Rows.instant(row, "answer_by");
        Optional<Terms> terms = answerBy.isPresent() ? Optional.of(terms(row, answerBy.get())) : Optional.empty();
        Optional<String> offer = Optional.ofNullable(row.getString("offer_reference"));
        return new Invitation(
                row.getLong("number"),
                new Council(row.getString("council")),
                new SearchReference(row.getString("search_reference")),
                new HomeReference(row.getString("home_reference")),
                Rows.instant(row, "invited_at").orElseThrow(),
                terms,
                Rows.instant(row, "answered_at").map(at -> new Answer(offer, at)),
                row.getInt("answers"));
    }

    private static Terms terms(ResultSet row, Instant answerBy) throws SQLException {
        return new Terms(
                answerBy,
                row.getString("level"),
                row.getString("contact"),
                row.getBoolean("price_services"),
                Optional.ofNullable(row.getString("document")),
                Optional.ofNullable(row.getObject("start_on", LocalDate.class)));
    }
}
