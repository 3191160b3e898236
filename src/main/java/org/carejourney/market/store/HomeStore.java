package org.carejourney.market.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carejourney.market.Agreement;
import org.carejourney.market.Home;
import org.carejourney.market.HomeFound;
import org.carejourney.market.HomeSearch;
import org.carejourney.market.Position;
import org.carejourney.market.Precision;
import org.carejourney.market.ServiceType;
import org.carejourney.shared.Council;
import org.carejourney.shared.HomeReference;
import org.carejourney.shared.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of homes, and the distances in it. */
@Repository
public class HomeStore {

    private static final List<String> COLUMNS = List.of(
            "name",
            "provider",
            "residential",
            "nursing",
            "levels",
            "agreement",
            "signed_on",
            "returned_on",
            "county",
            "locality",
            "address",
            "postcode",
            "latitude",
            "longitude",
            "position_precision",
            "vacancies",
            "contact_name",
            "contact_telephone",
            "contact_email",
            "cqc_location_id",
            "changed_at");

    private final JdbcClient jdbc;

    HomeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether the home is new */
    public boolean put(Council council, Home home, Instant at) {
        Map<String, Object> values = values(council, home, at);
        int changed = jdbc.sql(
                        "update home set " + assignments() + " where council = :council and reference = :reference")
                .params(values)
                .update();
        if (changed == 0) {
            jdbc.sql("insert into home (council, reference, " + String.join(", ", COLUMNS)
                            + ") values (:council, :reference, :" + String.join(", :", COLUMNS) + ")")
                    .params(values)
                    .update();
        }
        return changed == 0;
    }

    private static String assignments() {
        return String.join(
                ", ", COLUMNS.stream().map(column -> column + " = :" + column).toList());
    }

    public Optional<Home> find(Council council, HomeReference reference) {
        return jdbc.sql("select * from home where council = ? and reference = ?")
                .params(council.value(), reference.value())
                .query(HomeStore::home)
                .optional();
    }

    public Optional<Home> findByLocation(Council council, String cqcLocationId) {
        return jdbc.sql("select * from home where council = ? and cqc_location_id = ?")
                .params(council.value(), cqcLocationId)
                .query(HomeStore::home)
                .optional();
    }

    public Page<HomeFound> search(Council council, HomeSearch search) {
        HomeQuery query = new HomeQuery(council);
        if (search.type() != null) {
            query.ofType(search.type());
        }
        if (search.vacancy() != null) {
            query.and(search.vacancy() ? "vacancies > 0" : "coalesce(vacancies, 0) = 0");
        }
        if (search.centre() != null) {
            query.distancesFrom(search.centre());
            if (search.radiusMiles() != null) {
                query.within(search.radiusMiles());
            }
        }
        long total =
                jdbc.sql(query.count()).params(query.values()).query(Long.class).single();
        List<HomeFound> items = jdbc.sql(query.select() + " limit :size offset :offset")
                .params(query.values())
                .param("size", search.page().size())
                .param("offset", search.page().offset())
                .query(HomeStore::found)
                .list();
        return new Page<>(items, search.page().page(), search.page().size(), total);
    }

    /** All homes under agreement in a county that provide a service, nearest first, within a radius where one is given. */
    public List<HomeFound> underAgreement(
            Council council, String county, ServiceType type, Position centre, Optional<Double> radiusMiles) {
        HomeQuery query = new HomeQuery(council);
        query.ofType(type);
        query.underAgreementIn(county);
        query.distancesFrom(centre);
        radiusMiles.ifPresent(query::within);
        return jdbc.sql(query.select())
                .params(query.values())
                .query(HomeStore::found)
                .list();
    }

    /** All homes whose agreement is in force, by reference. */
    public List<HomeReference> underAgreement(Council council) {
        return jdbc.sql("select reference from home where council = ? and agreement = ? order by reference")
                .params(council.value(), Agreement.Status.SIGNED_AND_RETURNED.name())
                .query((row, number) -> new HomeReference(row.getString("reference")))
                .list();
    }

    private static Map<String, Object> values(Council council, Home home, Instant at) {
        Map<String, Object> values = new HashMap<>();
        values.put("council", council.value());
        values.put("reference", home.reference().value());
        values.put("name", home.name());
        values.put("provider", home.provider());
        values.put("residential", home.serviceTypes().contains(ServiceType.RESIDENTIAL));
        values.put("nursing", home.serviceTypes().contains(ServiceType.NURSING));
        values.put("levels", String.join(",", home.levels()));
        values.put("agreement", home.agreement().status().name());
        values.put("signed_on", home.agreement().signedOn());
        values.put("returned_on", home.agreement().returnedOn());
        values.put("county", home.county());
        values.put("locality", home.locality());
        values.put("address", home.address());
        values.put("postcode", home.postcode());
        values.put("latitude", home.position().latitude());
        values.put("longitude", home.position().longitude());
        values.put("position_precision", home.precision().name());
        values.put("vacancies", home.vacancies());
        values.put("contact_name", home.contact().name());
        values.put("contact_telephone", home.contact().telephone());
        values.put("contact_email", home.contact().email());
        values.put("cqc_location_id", home.cqcLocationId());
        values.put("changed_at", Rows.utc(at));
        return values;
    }

    private static HomeFound found(ResultSet row, int number) throws SQLException {
        double distance = row.getDouble("miles");
        Double miles = row.wasNull() ? null : Math.round(distance * 100) / 100.0;
        return new HomeFound(home(row, number), miles);
    }

    private static Home home(ResultSet row, int number) throws SQLException {
        Set<ServiceType> types = EnumSet.noneOf(ServiceType.class);
        if (row.getBoolean("residential")) {
            types.add(ServiceType.RESIDENTIAL);
        }
        if (row.getBoolean("nursing")) {
            types.add(ServiceType.NURSING);
        }
        String levels = row.getString("levels");
        return new Home(
                new HomeReference(row.getString("reference")),
                row.getString("name"),
                row.getString("provider"),
                types,
                levels.isEmpty() ? List.of() : Arrays.asList(levels.split(",")),
                new Agreement(
                        Agreement.Status.valueOf(row.getString("agreement")),
                        row.getObject("signed_on", LocalDate.class),
                        row.getObject("returned_on", LocalDate.class)),
                row.getString("county"),
                row.getString("locality"),
                row.getString("address"),
                row.getString("postcode"),
                new Position(row.getDouble("latitude"), row.getDouble("longitude")),
                Precision.valueOf(row.getString("position_precision")),
                Rows.number(row, "vacancies"),
                new Home.Contact(
                        row.getString("contact_name"),
                        row.getString("contact_telephone"),
                        row.getString("contact_email")),
                row.getString("cqc_location_id"));
    }
}
