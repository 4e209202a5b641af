package org.landbridge.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.landbridge.network.Link;
import org.landbridge.network.Mode;
import org.landbridge.network.Network;
import org.landbridge.network.Place;

/** Which links carry freight on a date, with the events of the network and a closure in force. */
public final class OpenLinks {
    private OpenLinks() {}

    /** In the order of the network; links that touch a closed place, or a place that does not exist yet, are closed. */
    public static List<Link> of(Network network, LocalDate date, Closure closure) {
        Closure all = closure.and(Closure.onDate(network, date));
        List<Link> open = new ArrayList<>();
        for (Link link : undisturbed(network, date)) {
            boolean closed = all.links().contains(link.id())
                    || all.places().contains(link.from())
                    || all.places().contains(link.to());
            boolean ashore = link.mode() != Mode.SEA
                    && (all.shutPorts().contains(link.from()) || all.shutPorts().contains(link.to()));
            if (!closed && !ashore) {
                open.add(link);
            }
        }
        return open;
    }

    /** The links of a date before any event or closure. */
    static List<Link> undisturbed(Network network, LocalDate date) {
        List<Link> open = new ArrayList<>();
        for (Link link : network.links()) {
            if (link.carriesFreight(date) && exists(network, link.from(), date) && exists(network, link.to(), date)) {
                open.add(link);
            }
        }
        return open;
    }

    private static boolean exists(Network network, String id, LocalDate date) {
        Place place = network.places().get(id);
        if (place == null) {
            throw new IllegalStateException("no place " + id);
        }
        return place.validity().contains(date);
    }
}
