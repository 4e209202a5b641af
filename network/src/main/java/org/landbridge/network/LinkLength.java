package org.landbridge.network;

import java.util.Locale;
import net.sf.geographiclib.Geodesic;

/** Whether a stated length can be true, given where the link begins and ends. */
public final class LinkLength {
    /** What to do about a problem. */
    public static final String REMEDY =
            "correct the length or the coordinates of its places; add the places of a long way round";

    /** Lengths are rounded to a kilometre and coordinates to a hundredth of a degree. */
    private static final double ROUNDING_KM = 2;

    private static final double TOLERANCE = 0.995;
    private static final double MOST_DETOUR = 3;

    private LinkLength() {}

    /** What is wrong with the length against the great circle on the WGS 84 ellipsoid, blank if nothing. */
    public static String problem(double lengthKm, Place from, Place to) {
        double km = Geodesic.WGS84.Inverse(from.latDeg(), from.lonDeg(), to.latDeg(), to.lonDeg()).s12 / 1000;
        if (lengthKm < km * TOLERANCE - ROUNDING_KM) {
            return String.format(Locale.ROOT, "%.1f km is shorter than the great circle of %.1f km", lengthKm, km);
        }
        if (lengthKm > km * MOST_DETOUR + ROUNDING_KM) {
            return String.format(
                    Locale.ROOT, "%.1f km is over %.0f times the great circle of %.1f km", lengthKm, MOST_DETOUR, km);
        }
        return "";
    }
}
