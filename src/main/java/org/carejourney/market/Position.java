package org.carejourney.market;

/** A point on the map, in degrees (WGS 84). */
public record Position(double latitude, double longitude) {

    private static final double EARTH_RADIUS_MILES = 3958.7613;

    public Position {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("must be degrees of latitude and longitude");
        }
    }

    /** Distance in miles, in a straight line (Q-DEV-4). */
    public double milesTo(Position other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double haversine = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_RADIUS_MILES * Math.asin(Math.min(1, Math.sqrt(haversine)));
    }
}
