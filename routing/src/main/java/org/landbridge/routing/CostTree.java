package org.landbridge.routing;

import java.util.Arrays;

/**
 * The ways of least generalised cost from one origin to every vertex (Dijkstra 1959). Of ways that cost the same the
 * faster counts, then the one of less CO2e, so that the figures do not depend on the order of work.
 */
final class CostTree {
    /** Generalised USD by vertex; infinite where there is no way. */
    final double[] cost;

    final double[] hours;
    final double[] usd;
    final double[] co2eKg;
    /** Arc by which the way enters each vertex, -1 for none. */
    final int[] entered;

    private CostTree(int vertexCount) {
        cost = new double[vertexCount];
        hours = new double[vertexCount];
        usd = new double[vertexCount];
        co2eKg = new double[vertexCount];
        entered = new int[vertexCount];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        Arrays.fill(entered, -1);
    }

    /** Labels to be filled for some vertices. */
    static CostTree blank(int vertexCount) {
        return new CostTree(vertexCount);
    }

    /** @param origin vertex, or -1 for a tree that reaches nothing */
    static CostTree compute(Supernetwork net, double[] arcUsd, int origin, VertexHeap heap) {
        CostTree tree = new CostTree(net.vertexCount);
        if (origin < 0) {
            return tree;
        }
        heap.clear();
        tree.cost[origin] = 0;
        heap.add(0, origin);
        while (!heap.isEmpty()) {
            double key = heap.minKey();
            int vertex = heap.removeMin();
            if (key > tree.cost[vertex]) {
                continue;
            }
            for (int a = net.firstOut[vertex]; a < net.firstOut[vertex + 1]; a++) {
                if (tree.improve(net, arcUsd, tree, a)) {
                    heap.add(tree.cost[net.head[a]], net.head[a]);
                }
            }
        }
        return tree;
    }

    /** Goes on by an arc from a vertex labelled in another tree, or this one, if that is better than what is known. */
    boolean improve(Supernetwork net, double[] arcUsd, CostTree from, int arc) {
        int t = net.tail[arc];
        int h = net.head[arc];
        double c = from.cost[t] + arcUsd[arc];
        if (c > cost[h] || c == Double.POSITIVE_INFINITY) {
            return false;
        }
        double time = from.hours[t] + net.hours[arc];
        double kg = from.co2eKg[t] + net.co2eKg[arc];
        if (c == cost[h] && (time > hours[h] || time == hours[h] && kg >= co2eKg[h])) {
            return false;
        }
        cost[h] = c;
        hours[h] = time;
        co2eKg[h] = kg;
        usd[h] = from.usd[t] + net.usd[arc];
        entered[h] = arc;
        return true;
    }

    void copy(CostTree other, int vertex) {
        cost[vertex] = other.cost[vertex];
        hours[vertex] = other.hours[vertex];
        usd[vertex] = other.usd[vertex];
        co2eKg[vertex] = other.co2eKg[vertex];
        entered[vertex] = other.entered[vertex];
    }

    static double[] arcUsd(Supernetwork net, double usdPerHour) {
        double[] arcUsd = new double[net.arcCount()];
        for (int a = 0; a < arcUsd.length; a++) {
            arcUsd[a] = net.usd[a] + usdPerHour * net.hours[a];
        }
        return arcUsd;
    }
}
