package org.landbridge.flow.freight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.landbridge.flow.freight.solve.PathSize;
import org.landbridge.network.StepKind;
import org.landbridge.routing.Step;

/** The growing set of routes of one cell while it is solved. */
final class CellRoutes {
    final FreightOd od;
    final RouteGenerator generator;
    final double teuPerTonne;
    private final Set<String> keys = new HashSet<>();
    private List<FreightRoute> routes = List.of();
    private double firstCheapest = Double.NaN;

    CellRoutes(FreightOd od, RouteGenerator generator, double teuPerTonne) {
        this.od = od;
        this.generator = generator;
        this.teuPerTonne = teuPerTonne;
    }

    List<FreightRoute> routes() {
        return routes;
    }

    /** Those that are not in the set, each once. */
    List<FreightRoute> unknown(List<FreightRoute> found) {
        List<FreightRoute> added = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (FreightRoute route : found) {
            if (!keys.contains(route.key()) && seen.add(route.key())) {
                added.add(route);
            }
        }
        return added;
    }

    /** Replaces the set; routes of a corridor come together, in the order in which they were found. */
    void set(List<FreightRoute> all) {
        Map<String, Integer> order = new LinkedHashMap<>();
        all.forEach(r -> order.putIfAbsent(r.corridor(), order.size()));
        routes = all.stream()
                .sorted(Comparator.comparingInt((FreightRoute r) -> order.get(r.corridor())))
                .toList();
        if (Double.isNaN(firstCheapest)) {
            firstCheapest = routes.stream()
                    .mapToDouble(FreightRoute::generalisedUsd)
                    .min()
                    .orElse(Double.NaN);
        }
        keys.clear();
        keys.addAll(routes.stream().map(FreightRoute::key).collect(Collectors.toSet()));
    }

    /** Cost of the cheapest of the routes that were found first, without crowding, USD a tonne. */
    double firstCheapest() {
        return firstCheapest;
    }

    /**
     * Path size by route among the routes of its corridor; overlap is measured by the generalised cost of movements over
     * shared links. What corridors have in common is left to the nests.
     */
    double[] pathSizes() {
        double[] sizes = new double[routes.size()];
        for (int start = 0; start < sizes.length; ) {
            int end = start;
            while (end < sizes.length
                    && routes.get(end).corridor().equals(routes.get(start).corridor())) {
                end++;
            }
            double[] part = pathSizes(routes.subList(start, end));
            System.arraycopy(part, 0, sizes, start, part.length);
            start = end;
        }
        return sizes;
    }

    private double[] pathSizes(List<FreightRoute> nest) {
        Map<String, Integer> numbers = new HashMap<>();
        int[][] links = new int[nest.size()][];
        double[][] costs = new double[nest.size()][];
        for (int r = 0; r < links.length; r++) {
            Map<Integer, Double> byLink = new LinkedHashMap<>();
            for (Step step : nest.get(r).itinerary().steps()) {
                if (step.kind() == StepKind.MOVEMENT) {
                    int link = numbers.computeIfAbsent(step.name(), k -> numbers.size());
                    byLink.merge(link, step.usd() + generator.usdPerDay() * step.meanHours() / 24, Double::sum);
                }
            }
            links[r] = byLink.keySet().stream().mapToInt(i -> i).toArray();
            costs[r] = byLink.values().stream().mapToDouble(d -> d).toArray();
        }
        return PathSize.of(links, costs, numbers.size());
    }
}
