package org.landbridge.study.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Adjustment;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Link;
import org.landbridge.network.LinkStatus;
import org.landbridge.network.Network;
import org.landbridge.network.Validity;
import org.landbridge.network.claim.ClaimTest;
import org.landbridge.routing.CargoReader;
import org.landbridge.routing.RouteSearch;
import org.landbridge.routing.Supernetwork;
import org.landbridge.routing.reliability.JourneySample;
import org.landbridge.routing.reliability.Journeys;

/** Ways that claims ask for, on the network of their day. */
final class ClaimWays {
    /** Within a corridor the cheapest way may come twice to a place and is then none; the next best is near. */
    private static final double SLACK = 1.5;

    private final Network network;
    private final Journeys journeys;
    private final Map<String, Supernetwork> compiled = new HashMap<>();

    ClaimWays(Network network, Journeys journeys) {
        this.network = network;
        this.journeys = journeys;
    }

    /** A way with the supernetwork that it lies on. */
    record Way(Supernetwork net, RouteSearch.Found found) {}

    LocalDate date(ClaimTest.Route route) {
        LocalDate asked = route.date();
        return asked == null ? network.defaultDate() : asked;
    }

    /** The best way of the corridor, null if it has none. */
    @Nullable
    Way best(ClaimTest.Route route, String corridor) {
        return best(supernetwork(route), route, corridor);
    }

    /** The same with durations or prices of some steps scaled on top. */
    @Nullable
    Way best(ClaimTest.Route route, String corridor, Adjustment change) {
        List<Adjustment> all = new ArrayList<>(network.adjustments());
        all.add(change);
        return best(compile(network.change().adjustments(all).build(), route), route, corridor);
    }

    private static @Nullable Way best(Supernetwork net, ClaimTest.Route route, String corridor) {
        RouteSearch search = new RouteSearch(net, net.timeCostUsdPerDay());
        if (corridor.isEmpty()) {
            RouteSearch.Found best = search.best(route.from(), route.to());
            return best == null ? null : new Way(net, best);
        }
        List<RouteSearch.Found> found =
                search.alternatives(corridor, route.from(), route.to(), SLACK, 1, Double.POSITIVE_INFINITY);
        return found.isEmpty() ? null : new Way(net, found.getFirst());
    }

    JourneySample sample(Way way) {
        return journeys.sample(way.found().itinerary(), way.net().spreadModel());
    }

    private Supernetwork supernetwork(ClaimTest.Route route) {
        String key = date(route) + " " + route.cargo() + " " + route.open();
        Supernetwork known = compiled.get(key);
        if (known == null) {
            known = compile(network, route);
            compiled.put(key, known);
        }
        return known;
    }

    private Supernetwork compile(Network from, ClaimTest.Route route) {
        LocalDate date = date(route);
        if (!network.validity().contains(date)) {
            throw new BadUsageException("date " + date + " lies outside the data package " + network.name());
        }
        Network opened = route.open().isEmpty() ? from : from.withLinks(opened(from.links(), route.open()));
        return Supernetwork.compile(opened, date, CargoReader.parse(route.cargo(), opened, date));
    }

    /** Named links open on every day, with the figures of their first row. */
    private static List<Link> opened(List<Link> links, List<String> ids) {
        List<Link> all = new ArrayList<>();
        Set<String> done = new LinkedHashSet<>();
        for (Link link : links) {
            if (!ids.contains(link.id())) {
                all.add(link);
            } else if (done.add(link.id())) {
                all.add(link.withStatus(LinkStatus.OPEN, Validity.ALWAYS));
            }
        }
        return all;
    }
}
