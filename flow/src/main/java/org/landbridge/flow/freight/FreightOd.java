package org.landbridge.flow.freight;

/**
 * What moves of one commodity from one place to another.
 *
 * @param origin id of a place
 * @param destination id of a place
 * @param commodity id of a commodity
 * @param tonnesPerYear metric tonnes a year, finite and at least 0
 */
public record FreightOd(String origin, String destination, String commodity, double tonnesPerYear) {
    public FreightOd {
        if (!(tonnesPerYear >= 0) || !Double.isFinite(tonnesPerYear)) {
            throw new IllegalArgumentException(
                    origin + " to " + destination + ", " + commodity + ": " + tonnesPerYear + " tonnes a year");
        }
    }
}
