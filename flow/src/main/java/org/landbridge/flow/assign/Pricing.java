package org.landbridge.flow.assign;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Holds the paths of origins against shortest paths: adds those that are missing, drops those that are not used. One for
 * each thread.
 */
final class Pricing {
    /** Costs closer than this share are one cost: sums over the same links in another order. */
    private static final double ROUNDING = 4e-15;

    private final Trees trees;
    private final double[][] costs;
    /** The part of each class's costs that the link state does not hold; null where it holds all. */
    private final double @Nullable [][] apart;

    private final PathList list = new PathList();

    Pricing(Trees trees, double[][] costs, double @Nullable [][] apart) {
        this.trees = trees;
        this.costs = costs;
        this.apart = apart;
    }

    /** Prices the origins {@code from} to {@code to}, all of one class and no more than the lanes of the trees. */
    void price(OriginPaths[] origins, int from, int to) {
        trees.search(origins[from].userClass, origins, from, to);
        for (int i = from; i < to; i++) {
            price(origins[i], i - from);
        }
    }

    private void price(OriginPaths at, int lane) {
        double[] cost = costs[at.userClass];
        double excess = 0;
        double shortestTotal = 0;
        boolean changed = false;
        list.clear();
        for (int k = 0; k < at.pairs(); k++) {
            double shortest = trees.distance(lane, at.destination[k]);
            double least = Double.POSITIVE_INFINITY;
            for (int p = at.firstPath[k]; p < at.firstPath[k + 1]; p++) {
                double pathCost = 0;
                for (int i = at.firstLink[p]; i < at.firstLink[p + 1]; i++) {
                    pathCost += cost[at.links[i]];
                }
                double vehicles = at.vehicles[p];
                if (vehicles > 0) {
                    least = Math.min(least, pathCost);
                    excess += vehicles * Math.max(0, pathCost - shortest);
                    keep(at, k, p);
                } else {
                    changed = true;
                }
            }
            shortestTotal += at.demand[k] * shortest;
            if (shortest < least - ROUNDING * least - trees.rounding()) {
                changed = true;
                add(at, k, at.destination[k], lane, 0);
            }
        }
        if (changed) {
            at.replace(list);
        }
        at.excess = excess;
        at.shortestTotal = shortestTotal;
    }

    private void keep(OriginPaths at, int pair, int p) {
        list.start(pair, at.vehicles[p], at.fixed[p]);
        list.links(at.links, at.firstLink[p], at.firstLink[p + 1]);
    }

    /** Adds the shortest path of a destination to the list. */
    private void add(OriginPaths at, int pair, int destination, int lane, double vehicles) {
        list.start(pair, vehicles, 0);
        trees.path(lane, destination, list);
        if (apart != null) {
            list.fix(apart[at.userClass]);
        }
    }

    /** Puts the demand of pairs without paths on shortest paths; pairs that no path joins are taken out and counted. */
    void load(OriginPaths[] origins, int from, int to) {
        trees.search(origins[from].userClass, origins, from, to);
        for (int i = from; i < to; i++) {
            load(origins[i], i - from);
        }
    }

    private void load(OriginPaths at, int lane) {
        list.clear();
        int[] destination = new int[at.pairs()];
        double[] demand = new double[at.pairs()];
        int reached = 0;
        for (int k = 0; k < at.pairs(); k++) {
            if (trees.distance(lane, at.destination[k]) == Double.POSITIVE_INFINITY) {
                at.unreachablePairs++;
                at.unreachableTrips += at.demand[k];
                continue;
            }
            int start = list.paths();
            for (int p = at.firstPath[k]; p < at.firstPath[k + 1]; p++) {
                keep(at, reached, p);
            }
            if (list.paths() == start) {
                add(at, reached, at.destination[k], lane, at.demand[k]);
            }
            destination[reached] = at.destination[k];
            demand[reached++] = at.demand[k];
        }
        at.destination = Arrays.copyOf(destination, reached);
        at.demand = Arrays.copyOf(demand, reached);
        at.replace(list);
    }
}
