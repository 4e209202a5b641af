package org.landbridge.flow.freight;

import java.util.List;

/**
 * Freight of one commodity between two places, on its routes.
 *
 * @param teuPerTonne container slots that a tonne fills
 * @param usdPerDay value of a day for one tonne
 * @param routes routes of each corridor together
 * @param tonnes by route, tonnes a year
 * @param delayHours by route, hours that crowding adds
 */
public record FreightCell(
        FreightOd od,
        double teuPerTonne,
        double usdPerDay,
        List<FreightRoute> routes,
        double[] tonnes,
        double[] delayHours) {
    public FreightCell {
        routes = List.copyOf(routes);
    }
}
