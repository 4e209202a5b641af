package org.landbridge.routing;

import java.util.Arrays;

/**
 * For every state (vertex, via groups passed) the least that is still to be paid to the destination, by one weight:
 * Dijkstra's algorithm on the reversed graph. State of vertex v with mask m is {@code v * stateCount + m}.
 */
final class BackwardBounds {
    private BackwardBounds() {}

    /** Lower bounds by state; infinite where the destination cannot be reached with all groups passed. */
    static double[] compute(Supernetwork net, CorridorFilter filter, int destination, double[] weight) {
        int masks = filter.stateCount();
        double[] bound = new double[net.vertexCount * masks];
        Arrays.fill(bound, Double.POSITIVE_INFINITY);
        VertexHeap heap = new VertexHeap();
        int goal = destination * masks + masks - 1;
        bound[goal] = 0;
        heap.add(0, goal);
        while (!heap.isEmpty()) {
            double key = heap.minKey();
            int state = heap.removeMin();
            if (key > bound[state]) {
                continue;
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
                double value = key + weight[arc];
                // Before the arc, any of the groups it touches may or may not have been passed already.
                for (int earlier = touched; ; earlier = (earlier - 1) & touched) {
                    int previous = net.tail[arc] * masks + (mask & ~touched | earlier);
                    if (value < bound[previous]) {
                        bound[previous] = value;
                        heap.add(value, previous);
                    }
                    if (earlier == 0) {
                        break;
                    }
                }
            }
        }
        return bound;
    }
}
