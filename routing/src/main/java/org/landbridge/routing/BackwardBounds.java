package org.landbridge.routing;

import java.util.Arrays;

/**
 * What is still to be paid, at least, to the destination: Dijkstra's algorithm on the reversed graph, for all vertices,
 * or guided for the states of a corridor. State of vertex v with mask m is {@code v * stateCount + m}.
 */
final class BackwardBounds {
    private BackwardBounds() {}

    /** Least weight from each vertex to the destination; infinite where it cannot be reached. */
    static double[] compute(Supernetwork net, int destination, double[] weight) {
        double[] bound = new double[net.vertexCount];
        Arrays.fill(bound, Double.POSITIVE_INFINITY);
        VertexHeap heap = new VertexHeap();
        bound[destination] = 0;
        heap.add(0, destination);
        while (!heap.isEmpty()) {
            double key = heap.minKey();
            int vertex = heap.removeMin();
            if (key > bound[vertex]) {
                continue;
            }
            for (int i = net.firstIn[vertex]; i < net.firstIn[vertex + 1]; i++) {
                int arc = net.inArc[i];
                double value = key + weight[arc];
                if (value < bound[net.tail[arc]]) {
                    bound[net.tail[arc]] = value;
                    heap.add(value, net.tail[arc]);
                }
            }
        }
        return bound;
    }

    /**
     * Least generalised cost from each state to the destination within a corridor, of the states on ways that cost at
     * most {@code slack} times the corridor's best way; infinite elsewhere. The least cost from the origin over all
     * ways guides the search (A*, Hart, Nilsson and Raphael 1968), so only states near such ways are touched.
     *
     * @param atMost no bounds are found if even the best way of the corridor costs more than this
     */
    static double[] within(Supernetwork net, CorridorFilter filter, LeastCost least, double slack, double atMost) {
        int masks = filter.stateCount();
        double[] bound = new double[net.vertexCount * masks];
        Arrays.fill(bound, Double.POSITIVE_INFINITY);
        boolean[] settled = new boolean[bound.length];
        VertexHeap heap = new VertexHeap();
        int goal = least.destination() * masks + masks - 1;
        int start = least.origin() * masks;
        double limit = atMost;
        bound[goal] = 0;
        heap.add(least.best(), goal);
        while (!heap.isEmpty() && heap.minKey() <= limit) {
            int state = heap.removeMin();
            if (settled[state]) {
                continue;
            }
            settled[state] = true;
            if (state == start) {
                limit = bound[start] * slack * (1 + ROUNDING);
            }
            int vertex = state / masks;
            int mask = state % masks;
            for (int i = net.firstIn[vertex]; i < net.firstIn[vertex + 1]; i++) {
                int arc = net.inArc[i];
                if (filter.bars(arc)) {
                    continue;
                }
                int touched = filter.touched(arc);
                if ((touched & ~mask) != 0) {
                    continue;
                }
                double value = bound[state] + least.arcUsd()[arc];
                double key = value + least.fromOrigin()[net.tail[arc]];
                if (key > limit) {
                    continue;
                }
                // Before the arc, any of the groups it touches may or may not have been passed already.
                for (int earlier = touched; ; earlier = (earlier - 1) & touched) {
                    int previous = net.tail[arc] * masks + (mask & ~touched | earlier);
                    if (value < bound[previous]) {
                        bound[previous] = value;
                        heap.add(key, previous);
                    }
                    if (earlier == 0) {
                        break;
                    }
                }
            }
        }
        return bound;
    }

    /** Keeps ways that cost exactly the limit. */
    static final double ROUNDING = 1e-9;
}
