package org.carejourney.market.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.carejourney.market.HomeFound;
import org.carejourney.market.Position;
import org.carejourney.market.Search;
import org.carejourney.market.Search.State;
import org.carejourney.market.SearchReference;
import org.carejourney.market.Searches.InvitedHome;
import org.carejourney.market.ServiceType;
import org.carejourney.market.Stage;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.HomeReference;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Searches and the homes invited in them. */
@Repository
public class SearchStore {

    private static final String LAPSED = "LAPSED";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SearchStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    public SearchReference nextReference() {
        long number =
                jdbc.sql("select nextval('search_number')").query(Long.class).single();
        return new SearchReference(String.format("SRCH-%06d", number));
    }

    /** Adds a search, or opens it anew as it is given. */
    public void put(Search search) {
        Map<String, Object> values = values(search);
        int changed = jdbc.sql("update market_search set preferred_area = :area, service_type = :type,"
                        + " latitude = :latitude, longitude = :longitude, radius_miles = :radius, county = :county,"
                        + " state = :state, closed_at = null, close_reason = null where reference = :reference")
                .params(values)
                .update();
        if (changed == 0) {
            jdbc.sql("insert into market_search (reference, council, case_reference, stage, preferred_area,"
                            + " service_type, latitude, longitude, radius_miles, county, state, opened_at)"
                            + " values (:reference, :council, :case, :stage, :area, :type, :latitude, :longitude,"
                            + " :radius, :county, :state, :opened)")
                    .params(values)
                    .update();
        }
    }

    private static Map<String, Object> values(Search search) {
        Map<String, Object> values = new HashMap<>();
        values.put("reference", search.reference().value());
        values.put("council", search.council().value());
        values.put("case", search.caseReference().value());
        values.put("stage", search.stage().name());
        values.put("area", search.preferredArea());
        values.put("type", search.serviceType().name());
        values.put("latitude", search.centre().latitude());
        values.put("longitude", search.centre().longitude());
        values.put("radius", search.radiusMiles().orElse(null));
        values.put("county", search.county());
        values.put("state", search.state().name());
        values.put("opened", Rows.utc(search.openedAt()));
        return values;
    }

    public void close(SearchReference reference, String reason, Instant at) {
        jdbc.sql("update market_search set state = 'CLOSED', closed_at = ?, close_reason = ? where reference = ?")
                .params(Rows.utc(at), reason, reference.value())
                .update();
    }

    public Optional<Search> find(CaseReference caseReference, Stage stage) {
        return jdbc.sql("select * from market_search where case_reference = ? and stage = ?")
                .params(caseReference.value(), stage.name())
                .query(SearchStore::search)
                .optional();
    }

    public Optional<Search> find(SearchReference reference) {
        return jdbc.sql("select * from market_search where reference = ?")
                .param(reference.value())
                .query(SearchStore::search)
                .optional();
    }

    public Optional<Search> open(CaseReference caseReference) {
        return jdbc.sql("select * from market_search where case_reference = ? and state = 'OPEN'")
                .param(caseReference.value())
                .query(SearchStore::search)
                .optional();
    }

    /** The open search of a case, else the one that was closed last. */
    public Optional<Search> latest(CaseReference caseReference) {
        return jdbc.sql("select * from market_search where case_reference = ?"
                        + " order by case when state = 'OPEN' then 0 else 1 end, closed_at desc, stage desc limit 1")
                .param(caseReference.value())
                .query(SearchStore::search)
                .optional();
    }

    public void invite(Search search, List<HomeFound> homes, Instant at) {
        batches.batchUpdate(
                "insert into invitation (number, search_reference, council, home_reference, miles, invited_at)"
                        + " values (nextval('invitation_number'), ?, ?, ?, ?, ?)",
                homes.stream()
                        .map(found -> new Object[] {
                            search.reference().value(),
                            search.council().value(),
                            found.home().reference().value(),
                            Objects.requireNonNull(found.miles()),
                            Rows.utc(at)
                        })
                        .toList());
    }

    /** Marks every search of a case as made for what is so no more. */
    public void lapse(CaseReference caseReference) {
        jdbc.sql("update market_search set close_reason = ? where case_reference = ?")
                .params(LAPSED, caseReference.value())
                .update();
    }

    public boolean isLapsed(SearchReference reference) {
        return jdbc.sql("select count(*) from market_search where reference = ? and close_reason = ?")
                        .params(reference.value(), LAPSED)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The homes of a search may be invited anew; the record still says who was before. */
    public void takeBackInvitations(SearchReference reference) {
        jdbc.sql("delete from invitation where search_reference = ?")
                .param(reference.value())
                .update();
    }

    public Set<HomeReference> invited(SearchReference reference) {
        return new HashSet<>(jdbc.sql("select home_reference from invitation where search_reference = ?")
                .param(reference.value())
                .query((row, number) -> new HomeReference(row.getString("home_reference")))
                .list());
    }

    public List<InvitedHome> nearest(SearchReference reference) {
        return jdbc.sql("select home_reference, name, miles, answer from invitation join home"
                        + " on home.council = invitation.council and home.reference = home_reference"
                        + " where search_reference = ? order by miles, home_reference")
                .param(reference.value())
                .query((row, number) -> new InvitedHome(
                        new HomeReference(row.getString("home_reference")),
                        row.getString("name"),
                        row.getDouble("miles"),
                        InvitationStore.DECLINED.equals(row.getString("answer"))))
                .list();
    }

    /** Whether a home was invited in any stage of a case's search that has not lapsed. */
    public boolean isInvited(CaseReference caseReference, HomeReference home) {
        return jdbc.sql("select count(*) from invitation join market_search on reference = search_reference"
                                + " where case_reference = ? and home_reference = ?"
                                + " and (close_reason is null or close_reason <> ?)")
                        .params(caseReference.value(), home.value(), LAPSED)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static Search search(ResultSet row, int number) throws SQLException {
        double radius = row.getDouble("radius_miles");
        Optional<Double> radiusMiles = row.wasNull() ? Optional.empty() : Optional.of(radius);
        return new Search(
                new SearchReference(row.getString("reference")),
                new Council(row.getString("council")),
                new CaseReference(row.getString("case_reference")),
                Stage.valueOf(row.getString("stage")),
                row.getString("preferred_area"),
                ServiceType.valueOf(row.getString("service_type")),
                new Position(row.getDouble("latitude"), row.getDouble("longitude")),
                radiusMiles,
                row.getString("county"),
                State.valueOf(row.getString("state")),
                Rows.instant(row, "opened_at").orElseThrow());
    }
}
