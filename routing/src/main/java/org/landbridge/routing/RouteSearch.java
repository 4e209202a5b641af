package org.landbridge.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Corridor;

/**
 * Finds ways over one supernetwork: the exact Pareto set of all, and the ways of each corridor. Not safe for use by
 * several threads at once; make one per thread, the supernetwork may be shared.
 */
public final class RouteSearch {
    private final Supernetwork net;
    private final double usdPerDay;
    private final Map<String, CorridorFilter> filters = new HashMap<>();
    private final CorridorFilter everything;

    /**
     * A way found.
     *
     * @param generalisedUsd expected USD plus days times the value of time
     */
    public record Found(double days, double usd, double co2eKg, double generalisedUsd, Itinerary itinerary) {}

    /** @param usdPerDay value of a day for one unit of cargo, not negative */
    public RouteSearch(Supernetwork net, double usdPerDay) {
        this.net = net;
        this.usdPerDay = usdPerDay;
        this.everything = new CorridorFilter(net);
        for (Corridor corridor : net.network().corridors()) {
            filters.put(corridor.id(), new CorridorFilter(net, corridor));
        }
    }

    /** The exact Pareto set over days, USD and CO2e, by generalised cost; empty if there is no way. */
    public List<Found> pareto(String origin, String destination) {
        return search(everything, origin, destination, Double.POSITIVE_INFINITY);
    }

    /**
     * The Pareto set within a corridor, of the ways whose generalised cost is at most {@code slack} times the least.
     *
     * @param corridor id of a corridor of the network, null for any way
     */
    public List<Found> within(@Nullable String corridor, String origin, String destination, double slack) {
        return search(filter(corridor), origin, destination, slack);
    }

    /** Least generalised cost within a corridor (null: any way); infinite if there is no way. */
    public double leastCost(@Nullable String corridor, String origin, String destination) {
        CorridorFilter filter = filter(corridor);
        int from = net.origin(origin);
        int to = net.destination(destination);
        if (from < 0 || to < 0) {
            return Double.POSITIVE_INFINITY;
        }
        double[] bounds = new ParetoSearch(net, filter, usdPerDay / 24).generalisedBounds(to);
        return ParetoSearch.leastCost(bounds, filter, from);
    }

    private CorridorFilter filter(@Nullable String corridor) {
        if (corridor == null) {
            return everything;
        }
        CorridorFilter filter = filters.get(corridor);
        if (filter == null) {
            throw new IllegalArgumentException("no corridor " + corridor);
        }
        return filter;
    }

    private List<Found> search(CorridorFilter filter, String origin, String destination, double slack) {
        int from = net.origin(origin);
        int to = net.destination(destination);
        if (from < 0 || to < 0) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        for (ParetoSearch.Way way : new ParetoSearch(net, filter, usdPerDay / 24).search(from, to, slack)) {
            double days = way.hours() / 24;
            found.add(new Found(
                    days,
                    way.usd(),
                    way.co2eKg(),
                    way.usd() + days * usdPerDay,
                    ItineraryBuilder.build(net, way.arcs())));
        }
        return found;
    }
}
