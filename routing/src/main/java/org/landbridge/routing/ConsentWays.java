package org.landbridge.routing;

/**
 * The ways between two places that some coalition would take: each cheaper than every other for which no further player
 * must agree. What a coalition pays is the least of those whose players it holds.
 *
 * @param usd generalised cost of each, rising
 * @param players who must agree to each, as bits; none holds all of an earlier one's
 */
public record ConsentWays(double[] usd, long[] players) {
    /** Least generalised cost for a coalition; infinite if it has no way. */
    public double usd(long coalition) {
        for (int i = 0; i < usd.length; i++) {
            if ((players[i] & ~coalition) == 0) {
                return usd[i];
            }
        }
        return Double.POSITIVE_INFINITY;
    }
}
