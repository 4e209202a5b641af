package org.landbridge.routing;

import java.util.Arrays;

/**
 * Repairs trees of least cost after arcs have closed (Ramalingam and Reps 1996): only vertices whose way used a closed
 * arc are labelled anew, by Dijkstra's algorithm from their neighbours whose way still stands. The trees themselves
 * stay as they are. For one closure and one thread.
 */
final class TreeRepair {
    private final Supernetwork net;
    private final double[] arcUsd;
    private final int[] closedArcs;
    private final boolean[] closed;

    /** Labels of the cut-off vertices; those of the others are the old tree's. */
    final CostTree labels;

    private final boolean[] cutOff;
    private final int[] list;
    private int count;
    private final VertexHeap heap = new VertexHeap();

    TreeRepair(Supernetwork net, double[] arcUsd, int[] closedArcs) {
        this.net = net;
        this.arcUsd = arcUsd;
        this.closedArcs = closedArcs;
        this.closed = new boolean[net.arcCount()];
        for (int arc : closedArcs) {
            closed[arc] = true;
        }
        this.labels = CostTree.blank(net.vertexCount);
        this.cutOff = new boolean[net.vertexCount];
        this.list = new int[net.vertexCount];
    }

    boolean isCutOff(int vertex) {
        return cutOff[vertex];
    }

    /** Number of vertices cut off and labelled anew; 0 if the tree uses none of the closed arcs. */
    int repair(CostTree tree) {
        for (int i = 0; i < count; i++) {
            cutOff[list[i]] = false;
        }
        count = 0;
        for (int arc : closedArcs) {
            if (tree.entered[net.head[arc]] == arc) {
                cut(net.head[arc]);
            }
        }
        if (count > 0) {
            // The list grows while it is read: below each vertex cut off, those whose way passes it.
            for (int i = 0; i < count; i++) {
                int vertex = list[i];
                for (int a = net.firstOut[vertex]; a < net.firstOut[vertex + 1]; a++) {
                    if (tree.entered[net.head[a]] == a) {
                        cut(net.head[a]);
                    }
                }
            }
            relabel(tree);
        }
        return count;
    }

    private void cut(int vertex) {
        if (!cutOff[vertex]) {
            cutOff[vertex] = true;
            list[count++] = vertex;
        }
    }

    private void relabel(CostTree tree) {
        heap.clear();
        for (int i = 0; i < count; i++) {
            int vertex = list[i];
            labels.cost[vertex] = Double.POSITIVE_INFINITY;
            labels.entered[vertex] = -1;
        }
        for (int i = 0; i < count; i++) {
            int vertex = list[i];
            for (int k = net.firstIn[vertex]; k < net.firstIn[vertex + 1]; k++) {
                int a = net.inArc[k];
                if (!closed[a] && !cutOff[net.tail[a]]) {
                    labels.improve(net, arcUsd, tree, a);
                }
            }
            if (labels.entered[vertex] >= 0) {
                heap.add(labels.cost[vertex], vertex);
            }
        }
        while (!heap.isEmpty()) {
            double key = heap.minKey();
            int vertex = heap.removeMin();
            if (key > labels.cost[vertex]) {
                continue;
            }
            for (int a = net.firstOut[vertex]; a < net.firstOut[vertex + 1]; a++) {
                if (!closed[a] && cutOff[net.head[a]] && labels.improve(net, arcUsd, labels, a)) {
                    heap.add(labels.cost[net.head[a]], net.head[a]);
                }
            }
        }
    }

    /** Arcs of the way to a vertex, in order of travel. */
    int[] way(CostTree tree, int vertex) {
        int[] arcs = new int[net.vertexCount];
        int first = arcs.length;
        int at = vertex;
        while (true) {
            int a = cutOff[at] ? labels.entered[at] : tree.entered[at];
            if (a < 0) {
                return Arrays.copyOfRange(arcs, first, arcs.length);
            }
            arcs[--first] = a;
            at = net.tail[a];
        }
    }
}
