package org.landbridge.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.landbridge.network.Event;
import org.landbridge.network.Link;
import org.landbridge.network.Mode;
import org.landbridge.network.Network;
import org.landbridge.network.Place;

/** Which links carry freight on a date, with the events of the network and a closure in force. */
public final class OpenLinks {
    private OpenLinks() {}

    /** In the order of the network; links that touch a closed place, or a place that does not exist yet, are closed. */
    public static List<Link> of(Network network, LocalDate date, Closure closure) {
        Set<String> closed = new HashSet<>(closure.links());
        closed.addAll(closure.places());
        for (Event event : network.events()) {
            if (event.effect().equals("closed") && event.validity().contains(date)) {
                closed.add(event.subject());
            }
        }
        List<Link> open = new ArrayList<>();
        for (Link link : network.links()) {
            boolean passable = !closed.contains(link.id())
                    && exists(network, link.from(), date, closed)
                    && exists(network, link.to(), date, closed);
            boolean ashore = link.mode() != Mode.SEA
                    && (closure.shutPorts().contains(link.from())
                            || closure.shutPorts().contains(link.to()));
            if (passable && !ashore && link.carriesFreight(date)) {
                open.add(link);
            }
        }
        return open;
    }

    private static boolean exists(Network network, String id, LocalDate date, Set<String> closed) {
        Place place = network.places().get(id);
        if (place == null) {
            throw new IllegalStateException("no place " + id);
        }
        return place.validity().contains(date) && !closed.contains(id);
    }
}
