package org.landbridge.study.demand;

/** Distances on a sphere of the Earth's mean radius. */
final class GreatCircle {
    private static final double RADIUS_KM = 6371.0088;

    private GreatCircle() {}

    /** Great-circle distance in km by the haversine formula; latitudes and longitudes in degrees. */
    static double km(double latA, double lonA, double latB, double lonB) {
        double north = Math.sin(Math.toRadians(latB - latA) / 2);
        double east = Math.sin(Math.toRadians(lonB - lonA) / 2);
        double h = north * north + Math.cos(Math.toRadians(latA)) * Math.cos(Math.toRadians(latB)) * east * east;
        return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
