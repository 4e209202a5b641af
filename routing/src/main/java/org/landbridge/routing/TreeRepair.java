package org.landbridge.routing;

import java.util.Arrays;

/**
 * Repairs trees of least cost after arcs have closed or changed (Ramalingam and Reps 1996): only vertices whose way used
 * such an arc, or gains by it, are labelled anew, by Dijkstra's algorithm from their neighbours whose way still stands.
 * The trees themselves stay as they are. For one closure and one thread.
 */
final class TreeRepair {
    private final Supernetwork net;
    private final double[] arcUsd;
    private final int[] closedArcs;
    private final int[] changedArcs;
    private final boolean[] closed;

    /** Labels of the cut-off vertices; those of the others are the old tree's. */
    final CostTree labels;

    private final boolean[] cutOff;
    private final int[] list;
    private int count;
    private final VertexHeap heap = new VertexHeap();

    /**
     * @param net with the changed arcs as they are now
     * @param arcUsd generalised cost of its arcs
     * @param changedArcs arcs whose figures are others than the trees were grown with
     */
    TreeRepair(Supernetwork net, double[] arcUsd, int[] closedArcs, int[] changedArcs) {
        this.net = net;
        this.arcUsd = arcUsd;
        this.closedArcs = closedArcs;
        this.changedArcs = changedArcs;
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

    /** Number of vertices labelled anew; 0 if the tree uses none of the arcs and gains by none. */
    int repair(CostTree tree) {
        for (int i = 0; i < count; i++) {
            cutOff[list[i]] = false;
        }
        count = 0;
        for (int arc : closedArcs) {
            cutBehind(tree, arc);
        }
        for (int arc : changedArcs) {
            cutBehind(tree, arc);
        }
        if (count > 0 || changedArcs.length > 0) {
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

    private void cutBehind(CostTree tree, int arc) {
        if (tree.entered[net.head[arc]] == arc) {
            cut(net.head[arc]);
        }
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
        for (int a : changedArcs) {
            if (!cutOff[net.head[a]]) {
                CostTree from = cutOff[net.tail[a]] ? labels : tree;
                gain(tree, from, a);
            }
        }
        while (!heap.isEmpty()) {
            double key = heap.minKey();
            int vertex = heap.removeMin();
            if (key > labels.cost[vertex]) {
                continue;
            }
            for (int a = net.firstOut[vertex]; a < net.firstOut[vertex + 1]; a++) {
                if (closed[a]) {
                    continue;
                }
                if (!cutOff[net.head[a]]) {
                    gain(tree, labels, a);
                } else if (labels.improve(net, arcUsd, labels, a)) {
                    heap.add(labels.cost[net.head[a]], net.head[a]);
                }
            }
        }
    }

    /** A vertex whose way still stands may be better off by an arc that has become cheaper. */
    private void gain(CostTree tree, CostTree from, int arc) {
        int h = net.head[arc];
        if (changedArcs.length == 0) {
            return;
        }
        labels.copy(tree, h);
        if (labels.improve(net, arcUsd, from, arc)) {
            cut(h);
            heap.add(labels.cost[h], h);
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
