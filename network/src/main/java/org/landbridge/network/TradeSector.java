package org.landbridge.network;

import java.util.List;

/**
 * A broad class of traded goods.
 *
 * @param sitc sections of the Standard International Trade Classification that make it up
 * @param commodity id of the commodity that stands for its carriage, empty if none does
 * @param corridorShare share of its trade by value, 0 to 1, that pays what the routes of the network cost
 * @param theta trade elasticity: trade falls by so many percent if its cost rises by one
 * @param thetaLow and {@code thetaHigh}: 5th and 95th percentile of what theta may be
 * @param dayPercentLow and {@code dayPercentHigh}: least and greatest worth of a day, percent of the value of the goods
 */
public record TradeSector(
        String id,
        String name,
        List<String> sitc,
        String commodity,
        double corridorShare,
        double theta,
        double thetaLow,
        double thetaHigh,
        double dayPercentLow,
        double dayPercentHigh,
        String notes,
        Evidence evidence) {
    public TradeSector {
        sitc = List.copyOf(sitc);
    }
}
