package org.landbridge.routing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds ways over one supernetwork: the exact Pareto set of all, and the ways of each corridor. Not safe for use by
 * several threads at once; make one per thread, the supernetwork may be shared.
 */
public final class RouteSearch {
    /** Ways this near to each other in days, USD and CO2e are one alternative to a person. */
    private static final double COARSE = 1.05;

    private final Supernetwork net;
    private final double usdPerDay;
    private @Nullable DestinationBounds bounds;

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
        return search(null, origin, destination, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 1);
    }

    /**
     * Alternatives within a corridor: its Pareto set, thinned of ways within 5 % of another in every criterion, of the ways whose generalised cost is at most {@code slack} times the least.
     *
     * @param corridor id of a corridor of the network, null for any way
     */
    public List<Found> within(@Nullable String corridor, String origin, String destination, double slack) {
        return search(corridor, origin, destination, slack, Double.POSITIVE_INFINITY, COARSE);
    }

    /** As {@link #within(String, String, String, double)}, but empty if the least generalised cost is over a limit. */
    public List<Found> within(
            @Nullable String corridor, String origin, String destination, double slack, double atMostUsd) {
        return search(corridor, origin, destination, slack, atMostUsd, COARSE);
    }

    private List<Found> search(
            @Nullable String corridor,
            String origin,
            String destination,
            double slack,
            double atMostUsd,
            double coarseness) {
        int from = net.origin(origin);
        int to = net.destination(destination);
        if (from < 0 || to < 0) {
            return List.of();
        }
        DestinationBounds least = bounds;
        if (least == null || least.destination() != to) {
            least = DestinationBounds.compute(net, to);
            bounds = least;
        }
        ParetoSearch search = new ParetoSearch(net, net.filter(corridor), usdPerDay / 24, coarseness);
        List<Found> found = new ArrayList<>();
        for (ParetoSearch.Way way : search.search(from, to, slack, atMostUsd, least)) {
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
