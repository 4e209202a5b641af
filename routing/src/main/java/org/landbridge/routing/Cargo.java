package org.landbridge.routing;

/**
 * One unit of what moves; every figure of an itinerary is for one such unit.
 *
 * @param unit {@code TEU}, {@code FEU} or {@code t}
 * @param commodity id of the commodity, blank for mixed goods
 * @param teu container slots that the unit fills (1, 2, or a fraction for a tonne)
 * @param tonnes payload of the unit
 * @param valueUsd value of the goods of the unit
 */
public record Cargo(String unit, String commodity, double teu, double tonnes, double valueUsd) {
    public String text() {
        return commodity.isEmpty() ? unit : unit + ":" + commodity;
    }
}
