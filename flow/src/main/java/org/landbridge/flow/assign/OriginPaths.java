package org.landbridge.flow.assign;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The paths in use from one origin for one class of users, and the vehicles on them.
 *
 * <p>Layout: pair k (origin to {@code destination[k]}) owns the paths {@code firstPath[k]} to {@code firstPath[k + 1]};
 * path p owns {@code links[firstLink[p]]} to {@code links[firstLink[p + 1]]}, from destination to origin. All paths of a
 * pair begin with the same {@code shared[2k]} links and end with the same {@code shared[2k + 1]}: between paths only the
 * middles matter.
 */
final class OriginPaths {
    final int userClass;
    final double pce;
    final int origin;
    int[] destination;
    double[] demand;
    int[] firstPath;
    int[] firstLink = {0};
    int[] links = {};
    double[] vehicles = {};
    /** Cost of a path that does not depend on flow and is not in the link state. */
    double[] fixed = {};

    /** Of the last pricing: vehicles times what their paths cost more than the shortest, and demand times shortest. */
    double excess;

    double shortestTotal;
    int unreachablePairs;
    double unreachableTrips;

    private int[] shared = {};
    /** Pairs with more than one path. */
    private int[] open = {};

    OriginPaths(int userClass, double pce, int origin, int[] destination, double[] demand) {
        this.userClass = userClass;
        this.pce = pce;
        this.origin = origin;
        this.destination = destination;
        this.demand = demand;
        firstPath = new int[destination.length + 1];
    }

    int pairs() {
        return destination.length;
    }

    int paths() {
        return vehicles.length;
    }

    boolean everyPairHasPaths() {
        for (int k = 0; k < pairs(); k++) {
            if (firstPath[k] == firstPath[k + 1]) {
                return false;
            }
        }
        return true;
    }

    /** Adds the vehicles of all paths, times a factor, to the flow. */
    void load(double[] flow, double factor) {
        for (int p = 0; p < vehicles.length; p++) {
            load(p, flow, factor);
        }
    }

    /** Adds the flow of a path. */
    void load(int p, double[] flow, double factor) {
        double units = vehicles[p] * factor;
        if (units != 0) {
            for (int i = firstLink[p]; i < firstLink[p + 1]; i++) {
                flow[links[i]] += units;
            }
        }
    }

    /** Whether a path uses any of the links. */
    boolean uses(int p, BitSet any) {
        for (int i = firstLink[p]; i < firstLink[p + 1]; i++) {
            if (any.get(links[i])) {
                return true;
            }
        }
        return false;
    }

    /** Replaces the paths, after something changed them. */
    void replace(PathList list) {
        firstPath = list.firstPath(pairs());
        firstLink = list.firstLink();
        links = list.links();
        vehicles = list.vehicles();
        fixed = list.fixed();
        int count = 0;
        int[] several = new int[pairs()];
        shared = new int[2 * pairs()];
        for (int k = 0; k < pairs(); k++) {
            if (firstPath[k + 1] - firstPath[k] > 1) {
                several[count++] = k;
                share(k);
            }
        }
        open = Arrays.copyOf(several, count);
    }

    private void share(int k) {
        int a = firstPath[k];
        int front = Integer.MAX_VALUE;
        int back = Integer.MAX_VALUE;
        for (int p = a + 1; p < firstPath[k + 1]; p++) {
            int most = Math.min(firstLink[a + 1] - firstLink[a], firstLink[p + 1] - firstLink[p]);
            int same = 0;
            while (same < most && links[firstLink[a] + same] == links[firstLink[p] + same]) {
                same++;
            }
            front = Math.min(front, same);
            same = 0;
            while (same < most - front && links[firstLink[a + 1] - 1 - same] == links[firstLink[p + 1] - 1 - same]) {
                same++;
            }
            back = Math.min(back, same);
        }
        shared[2 * k] = front;
        shared[2 * k + 1] = back;
    }

    /**
     * Moves vehicles of every pair to its cheapest path, one Newton step a pair of paths (gradient projection, Jayakrishnan
     * et al. 1994; greedy order, Xie, Nie and Liu 2018). Each step sees the link times that the steps before it left.
     *
     * @return excess found: vehicles times what their path costs more than the cheapest, summed
     */
    double equilibrate(LinkState state, Marks marks) {
        double excess = 0;
        for (int k : open) {
            int first = firstPath[k];
            int last = firstPath[k + 1];
            int best = first;
            if (last - first > 2) {
                double least = Double.POSITIVE_INFINITY;
                for (int p = first; p < last; p++) {
                    double cost = middleCost(k, p, state.time);
                    if (cost < least) {
                        least = cost;
                        best = p;
                    }
                }
            } else if (vehicles[first] < vehicles[first + 1]) {
                best = first + 1;
            }
            for (int p = first; p < last; p++) {
                if (p != best && (vehicles[p] > 0 || last - first == 2)) {
                    excess += shift(k, p, best, state, marks);
                }
            }
        }
        return excess;
    }

    private double middleCost(int k, int p, double[] time) {
        double cost = fixed[p];
        int end = firstLink[p + 1] - shared[2 * k + 1];
        for (int i = firstLink[p] + shared[2 * k]; i < end; i++) {
            cost += time[links[i]];
        }
        return cost;
    }

    /** One Newton step between two paths, whichever is dearer. */
    private double shift(int k, int p, int best, LinkState state, Marks marks) {
        double[] time = state.time;
        double[] slope = state.slope;
        int[] on = links;
        int[] mark = marks.mark;
        int inBest = marks.next();
        int inBoth = marks.next();
        int front = shared[2 * k];
        int back = shared[2 * k + 1];
        int bestStart = firstLink[best] + front;
        int bestEnd = firstLink[best + 1] - back;
        for (int i = bestStart; i < bestEnd; i++) {
            mark[on[i]] = inBest;
        }
        double difference = fixed[p] - fixed[best];
        double steepness = 0;
        int start = firstLink[p] + front;
        int end = firstLink[p + 1] - back;
        for (int i = start; i < end; i++) {
            int l = on[i];
            if (mark[l] == inBest) {
                mark[l] = inBoth;
            } else {
                difference += time[l];
                steepness += slope[l];
            }
        }
        for (int i = bestStart; i < bestEnd; i++) {
            int l = on[i];
            if (mark[l] != inBoth) {
                difference -= time[l];
                steepness += slope[l];
            }
        }
        if (difference == 0) {
            return 0;
        }
        double most = difference > 0 ? vehicles[p] : vehicles[best];
        if (most == 0) {
            return 0;
        }
        double change = Math.abs(difference) / (steepness * pce);
        boolean all = !(change < most);
        if (all) {
            change = most;
        }
        double units = (difference > 0 ? change : -change) * pce;
        for (int i = start; i < end; i++) {
            int l = on[i];
            if (mark[l] != inBoth) {
                state.add(l, -units);
            }
        }
        for (int i = bestStart; i < bestEnd; i++) {
            int l = on[i];
            if (mark[l] != inBoth) {
                state.add(l, units);
            }
        }
        if (difference > 0) {
            vehicles[best] += change;
            vehicles[p] = all ? 0 : vehicles[p] - change;
        } else {
            vehicles[p] += change;
            vehicles[best] = all ? 0 : vehicles[best] - change;
        }
        return Math.abs(difference) * most;
    }
}
