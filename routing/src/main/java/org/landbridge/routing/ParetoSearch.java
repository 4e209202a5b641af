package org.landbridge.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The exact Pareto set of ways between two vertices over hours, USD and kg CO2e: multi-criteria label setting (Martins
 * 1984) with exact lower bounds to the destination, by which labels that cannot improve the set found so far are
 * dropped (as in NAMOA*, Mandow and Pérez de la Cruz 2010). Labels leave the queue by generalised cost, so the first
 * one at a vertex is never dominated later.
 *
 * <p>Optionally bounded: ways whose generalised cost is over a limit are left out, and the set is then exact among the
 * rest.
 */
final class ParetoSearch {
    /** Ways closer than this in every criterion count as equal, so that rounding does not split a way in two. */
    private static final double EQUAL = 1e-9;

    private final Supernetwork net;
    private final CorridorFilter filter;
    private final double usdPerHour;
    private final int masks;
    private final double coarseness;
    private final VertexHeap queue = new VertexHeap();

    private int count;
    private double[] hours = new double[1024];
    private double[] usd = new double[1024];
    private double[] co2e = new double[1024];
    private int[] state = new int[1024];
    private int[] arc = new int[1024];
    private int[] parent = new int[1024];
    private int[] nextAtState = new int[1024];

    /** A way: its sums and its arcs in order of travel. */
    record Way(double hours, double usd, double co2eKg, int[] arcs) {}

    ParetoSearch(Supernetwork net, CorridorFilter filter, double usdPerHour) {
        this(net, filter, usdPerHour, 1);
    }

    /**
     * @param coarseness 1 for the exact set; above it, a way is also dropped where another is within this factor of it
     *     in every criterion. The way of least generalised cost is found exactly all the same, since it leaves the
     *     queue first.
     */
    ParetoSearch(Supernetwork net, CorridorFilter filter, double usdPerHour, double coarseness) {
        this.coarseness = coarseness;
        this.net = net;
        this.filter = filter;
        this.usdPerHour = usdPerHour;
        this.masks = filter.stateCount();
    }

    private double[] generalisedBounds(int destination) {
        double[] weight = new double[net.arcCount()];
        for (int a = 0; a < weight.length; a++) {
            weight[a] = net.usd[a] + usdPerHour * net.hours[a];
        }
        return BackwardBounds.compute(net, filter, destination, weight);
    }

    /**
     * @param slack ways cost at most {@code slack} times the best generalised cost; infinite for the whole Pareto set
     * @param atMost nothing is searched if even the best generalised cost is more than this
     * @param least lower bounds to the destination by criterion, of any way at all
     * @return the set, ordered by generalised cost; empty if there is no way
     */
    List<Way> search(int origin, int destination, double slack, double atMost, DestinationBounds least) {
        double[] byCost = generalisedBounds(destination);
        int start = origin * masks;
        if (Double.isInfinite(byCost[start]) || byCost[start] > atMost) {
            return List.of();
        }
        double limit = Double.isInfinite(slack) ? Double.POSITIVE_INFINITY : byCost[start] * slack * (1 + EQUAL);
        int goal = destination * masks + masks - 1;
        int[] front = new int[net.vertexCount * masks];
        Arrays.fill(front, -1);
        count = 0;
        queue.clear();
        push(0, 0, 0, start, -1, -1, byCost[start]);
        while (!queue.isEmpty()) {
            int label = queue.removeMin();
            int at = state[label];
            if (dominated(front[at], hours[label], usd[label], co2e[label])
                    || dominated(
                            front[goal],
                            hours[label] + least.hours()[at / masks],
                            usd[label] + least.usd()[at / masks],
                            co2e[label] + least.co2eKg()[at / masks])) {
                continue;
            }
            nextAtState[label] = front[at];
            front[at] = label;
            if (at == goal) {
                continue;
            }
            int vertex = at / masks;
            int mask = at % masks;
            for (int a = net.firstOut[vertex]; a < net.firstOut[vertex + 1]; a++) {
                if (filter.bars(a)) {
                    continue;
                }
                int next = net.head[a] * masks + filter.after(mask, a);
                if (Double.isInfinite(byCost[next])) {
                    continue;
                }
                double h = hours[label] + net.hours[a];
                double u = usd[label] + net.usd[a];
                double c = co2e[label] + net.co2eKg[a];
                double estimate = u + usdPerHour * h + byCost[next];
                if (estimate > limit
                        || dominated(front[next], h, u, c)
                        || dominated(
                                front[goal],
                                h + least.hours()[net.head[a]],
                                u + least.usd()[net.head[a]],
                                c + least.co2eKg()[net.head[a]])) {
                    continue;
                }
                push(h, u, c, next, a, label, estimate);
            }
        }
        return collect(front[goal]);
    }

    private boolean dominated(int first, double h, double u, double c) {
        for (int other = first; other >= 0; other = nextAtState[other]) {
            if (hours[other] <= h * coarseness + EQUAL
                    && usd[other] <= u * coarseness + EQUAL
                    && co2e[other] <= c * coarseness + EQUAL) {
                return true;
            }
        }
        return false;
    }

    private void push(double h, double u, double c, int at, int byArc, int from, double estimate) {
        if (count == hours.length) {
            int size = count * 2;
            hours = Arrays.copyOf(hours, size);
            usd = Arrays.copyOf(usd, size);
            co2e = Arrays.copyOf(co2e, size);
            state = Arrays.copyOf(state, size);
            arc = Arrays.copyOf(arc, size);
            parent = Arrays.copyOf(parent, size);
            nextAtState = Arrays.copyOf(nextAtState, size);
        }
        hours[count] = h;
        usd[count] = u;
        co2e[count] = c;
        state[count] = at;
        arc[count] = byArc;
        parent[count] = from;
        queue.add(estimate, count++);
    }

    private List<Way> collect(int first) {
        List<Way> ways = new ArrayList<>();
        for (int label = first; label >= 0; label = nextAtState[label]) {
            int length = 0;
            for (int l = label; parent[l] >= 0; l = parent[l]) {
                length++;
            }
            int[] arcs = new int[length];
            for (int l = label; parent[l] >= 0; l = parent[l]) {
                arcs[--length] = arc[l];
            }
            ways.add(new Way(hours[label], usd[label], co2e[label], arcs));
        }
        return ways.reversed();
    }
}
