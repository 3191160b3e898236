package org.carejourney.market.store;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.carejourney.market.Position;
import org.carejourney.market.ServiceType;
import org.carejourney.shared.Council;

/** A question to the register of homes, by distance where it has a centre: haversine behind a bounding box. */
class HomeQuery {

    /** Miles in a degree of latitude, a little short so that the box never cuts off a home within the radius. */
    private static final double MILES_PER_DEGREE = 69.0;

    private static final String HAVERSINE = "power(sin(radians(latitude - cast(:latitude as double precision)) / 2), 2)"
            + " + cos(radians(cast(:latitude as double precision))) * cos(radians(latitude))"
            + " * power(sin(radians(longitude - cast(:longitude as double precision)) / 2), 2)";
    private static final String MILES = "2 * 3958.7613 * asin(least(1, sqrt(" + HAVERSINE + ")))";

    private final StringBuilder where = new StringBuilder("council = :council");
    private final Map<String, Object> values = new HashMap<>();
    private Position centre;
    private boolean near;

    HomeQuery(Council council) {
        values.put("council", council.value());
    }

    void and(String condition) {
        where.append(" and ").append(condition);
    }

    void ofType(ServiceType type) {
        and(type.name().toLowerCase(Locale.ROOT));
    }

    void underAgreementIn(String county) {
        and("agreement = 'SIGNED_AND_RETURNED' and lower(county) = :county");
        values.put("county", county.toLowerCase(Locale.ROOT));
    }

    void distancesFrom(Position from) {
        centre = from;
        values.put("latitude", from.latitude());
        values.put("longitude", from.longitude());
    }

    /** Needs a centre. */
    void within(double miles) {
        near = true;
        double north = miles / MILES_PER_DEGREE;
        double east = north / Math.max(0.1, Math.cos(Math.toRadians(Math.abs(centre.latitude()) + north)));
        and("latitude between :south and :north and longitude between :west and :east");
        values.put("south", centre.latitude() - north);
        values.put("north", centre.latitude() + north);
        values.put("west", centre.longitude() - east);
        values.put("east", centre.longitude() + east);
        values.put("radius", miles);
    }

    String select() {
        return "select * from " + homes()
                + (centre == null ? " order by name, reference" : " order by miles, reference");
    }

    String count() {
        return "select count(*) from " + homes();
    }

    Map<String, Object> values() {
        return values;
    }

    private String homes() {
        String miles = centre == null ? "cast(null as double precision)" : MILES;
        return "(select home.*, " + miles + " as miles from home where " + where + ") as measured"
                + (near ? " where miles <= :radius" : "");
    }
}
