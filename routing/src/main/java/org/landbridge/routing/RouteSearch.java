package org.landbridge.routing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Corridor;

/**
 * Finds ways over one supernetwork: the exact Pareto set of all, and the ways of each corridor. Not safe for use by
 * several threads at once; make one per thread, the supernetwork may be shared.
 */
public final class RouteSearch {
    private final Supernetwork net;
    private final double usdPerDay;
    private @Nullable LeastCost least;

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
    }

    /** The exact Pareto set over days, USD and CO2e, by generalised cost; empty if there is no way. */
    public List<Found> pareto(String origin, String destination) {
        LeastCost bounds = least(origin, destination);
        if (bounds == null) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        for (ParetoSearch.Way way :
                new ParetoSearch(net, usdPerDay / 24).search(bounds.origin(), DestinationBounds.compute(net, bounds))) {
            found.add(found(way.hours(), way.usd(), way.co2eKg(), way.arcs()));
        }
        return found;
    }

    /** The way of least generalised cost, null if there is none. */
    public @Nullable Found best(String origin, String destination) {
        List<Found> found = alternatives(null, origin, destination, 1, 1, Double.POSITIVE_INFINITY);
        return found.isEmpty() ? null : found.getFirst();
    }

    /**
     * Alternatives within a corridor: for each sequence of modes its way of least generalised cost, the best first.
     *
     * @param corridor id of a corridor of the network, null for any way
     * @param slack ways cost at most this many times the corridor's best
     * @param most number of ways, at most
     * @param atMostUsd nothing is found if even the corridor's best costs more than this
     */
    public List<Found> alternatives(
            @Nullable String corridor, String origin, String destination, double slack, int most, double atMostUsd) {
        return filtered(net.filter(corridor), origin, destination, slack, most, atMostUsd);
    }

    /** As for a corridor of the network, along one of the caller's own, for example with more places to pass. */
    public List<Found> alternatives(Corridor corridor, String origin, String destination, double slack, int most) {
        CorridorFilter filter = new CorridorFilter(net, corridor);
        return filtered(filter, origin, destination, slack, most, Double.POSITIVE_INFINITY);
    }

    private List<Found> filtered(
            CorridorFilter filter, String origin, String destination, double slack, int most, double atMostUsd) {
        LeastCost bounds = least(origin, destination);
        if (bounds == null) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        for (int[] arcs : new AlternativeSearch(net, filter, bounds, most).search(slack, atMostUsd)) {
            double hours = 0;
            double usd = 0;
            double co2eKg = 0;
            for (int arc : arcs) {
                hours += net.hours[arc];
                usd += net.usd[arc];
                co2eKg += net.co2eKg[arc];
            }
            found.add(found(hours, usd, co2eKg, arcs));
        }
        return found;
    }

    private @Nullable LeastCost least(String origin, String destination) {
        int from = net.origin(origin);
        int to = net.destination(destination);
        if (from < 0 || to < 0) {
            return null;
        }
        LeastCost known = least;
        if (known == null || known.origin() != from || known.destination() != to) {
            known = LeastCost.compute(net, from, to, usdPerDay / 24);
            least = known;
        }
        return known;
    }

    private Found found(double hours, double usd, double co2eKg, int[] arcs) {
        double days = hours / 24;
        return new Found(days, usd, co2eKg, usd + days * usdPerDay, ItineraryBuilder.build(net, arcs));
    }
}
