package org.landbridge.flow.freight;

import java.util.List;
import org.landbridge.routing.Itinerary;

/**
 * A way that freight of a cell can take, for one tonne.
 *
 * @param corridor id of the corridor, {@code other} for none
 * @param usd freight and fees
 * @param days door to door without delays from crowding
 * @param spreadDays 90th percentile of the days minus their median
 * @param authorities sanctions authorities whose regimes it meets
 * @param generalisedUsd all that counts in the choice, without delays from crowding
 * @param elements what it uses
 */
public record FreightRoute(
        String corridor,
        double usd,
        double days,
        double spreadDays,
        List<String> authorities,
        double generalisedUsd,
        List<Element> elements,
        Itinerary itinerary) {
    public FreightRoute {
        authorities = List.copyOf(authorities);
        elements = List.copyOf(elements);
    }

    /** Tells ways apart: links in order, and services used. */
    String key() {
        return key(itinerary);
    }

    static String key(Itinerary itinerary) {
        StringBuilder key = new StringBuilder();
        itinerary.links().forEach(l -> key.append(l).append(' '));
        itinerary.legs().forEach(l -> key.append('|').append(l.mode().word()).append(l.service()));
        return key.toString();
    }
}
