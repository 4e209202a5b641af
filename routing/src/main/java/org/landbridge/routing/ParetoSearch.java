package org.landbridge.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The exact Pareto set of ways between two vertices over hours, USD and kg CO2e: multi-criteria label setting (Martins
 * 1984) with exact lower bounds to the destination, by which labels that cannot improve the set found so far are
 * dropped (as in NAMOA*, Mandow and Pérez de la Cruz 2010). Labels leave the queue by generalised cost, so the first
 * one at a vertex is never dominated later.
 */
final class ParetoSearch {
    /** Ways closer than this in every criterion count as equal, so that rounding does not split a way in two. */
    private static final double EQUAL = 1e-9;

    private final Supernetwork net;
    private final double usdPerHour;
    private final VertexHeap queue = new VertexHeap();

    private int count;
    private double[] hours = new double[1024];
    private double[] usd = new double[1024];
    private double[] co2e = new double[1024];
    private int[] vertex = new int[1024];
    private int[] arc = new int[1024];
    private int[] parent = new int[1024];
    private int[] nextAtVertex = new int[1024];

    /** A way: its sums and its arcs in order of travel. */
    record Way(double hours, double usd, double co2eKg, int[] arcs) {}

    ParetoSearch(Supernetwork net, double usdPerHour) {
        this.net = net;
        this.usdPerHour = usdPerHour;
    }

    /**
     * @param least lower bounds to the destination by criterion
     * @return the set, ordered by generalised cost; empty if there is no way
     */
    List<Way> search(int origin, DestinationBounds least) {
        double[] byCost = least.generalisedUsd();
        if (Double.isInfinite(byCost[origin])) {
            return List.of();
        }
        int goal = least.destination();
        int[] front = new int[net.vertexCount];
        Arrays.fill(front, -1);
        push(0, 0, 0, origin, -1, -1, byCost[origin]);
        while (!queue.isEmpty()) {
            int label = queue.removeMin();
            int at = vertex[label];
            if (dominated(front[at], hours[label], usd[label], co2e[label])
                    || dominated(
                            front[goal],
                            hours[label] + least.hours()[at],
                            usd[label] + least.usd()[at],
                            co2e[label] + least.co2eKg()[at])) {
                continue;
            }
            nextAtVertex[label] = front[at];
            front[at] = label;
            if (at == goal) {
                continue;
            }
            for (int a = net.firstOut[at]; a < net.firstOut[at + 1]; a++) {
                int next = net.head[a];
                if (Double.isInfinite(byCost[next])) {
                    continue;
                }
                double h = hours[label] + net.hours[a];
                double u = usd[label] + net.usd[a];
                double c = co2e[label] + net.co2eKg[a];
                if (dominated(front[next], h, u, c)
                        || dominated(
                                front[goal],
                                h + least.hours()[next],
                                u + least.usd()[next],
                                c + least.co2eKg()[next])) {
                    continue;
                }
                push(h, u, c, next, a, label, u + usdPerHour * h + byCost[next]);
            }
        }
        return collect(front[goal]);
    }

    private boolean dominated(int first, double h, double u, double c) {
        for (int other = first; other >= 0; other = nextAtVertex[other]) {
            if (hours[other] <= h + EQUAL && usd[other] <= u + EQUAL && co2e[other] <= c + EQUAL) {
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
            vertex = Arrays.copyOf(vertex, size);
            arc = Arrays.copyOf(arc, size);
            parent = Arrays.copyOf(parent, size);
            nextAtVertex = Arrays.copyOf(nextAtVertex, size);
        }
        hours[count] = h;
        usd[count] = u;
        co2e[count] = c;
        vertex[count] = at;
        arc[count] = byArc;
        parent[count] = from;
        queue.add(estimate, count++);
    }

    private List<Way> collect(int first) {
        List<Way> ways = new ArrayList<>();
        for (int label = first; label >= 0; label = nextAtVertex[label]) {
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
