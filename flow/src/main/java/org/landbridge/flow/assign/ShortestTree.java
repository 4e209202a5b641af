package org.landbridge.flow.assign;

import java.util.Arrays;

/**
 * Shortest paths from one node to all (Dijkstra 1959) with a 4-ary heap on flat arrays. Nodes before the first thru node
 * are reached but, but for the origin, not passed. Costs are at least 0; loops of cost 0 do no harm. Keeps its arrays
 * from search to search; one for each thread.
 */
final class ShortestTree {
    private final int firstThruNode;
    private final int[] firstOut;
    private final int[] head;
    private final double[] distance;
    private final int[] parentLink;
    private final int[] heap;
    /** Place of a node in the heap, -1 outside. */
    private final int[] place;

    private int size;

    ShortestTree(Topology topology) {
        firstThruNode = topology.firstThruNode();
        firstOut = topology.firstOut();
        head = topology.head();
        int nodes = topology.nodes();
        distance = new double[nodes];
        parentLink = new int[nodes];
        heap = new int[nodes];
        place = new int[nodes];
        Arrays.fill(place, -1);
    }

    /** Finds the tree of an origin; links of infinite cost are closed. */
    void search(int origin, double[] cost) {
        double[] dist = distance;
        int[] parent = parentLink;
        Arrays.fill(dist, Double.POSITIVE_INFINITY);
        Arrays.fill(parent, -1);
        dist[origin] = 0;
        scan(origin, 0, cost);
        while (size > 0) {
            int node = removeLeast();
            scan(node, dist[node], cost);
        }
    }

    private void scan(int node, double at, double[] cost) {
        double[] dist = distance;
        int[] heads = head;
        int end = firstOut[node + 1];
        for (int link = firstOut[node]; link < end; link++) {
            int next = heads[link];
            double through = at + cost[link];
            if (through < dist[next]) {
                dist[next] = through;
                parentLink[next] = link;
                if (next >= firstThruNode) {
                    raise(next, through);
                }
            }
        }
    }

    double distance(int node) {
        return distance[node];
    }

    /** The last link of the path to a node, -1 at the origin and where no path leads. */
    int parentLink(int node) {
        return parentLink[node];
    }

    private void raise(int node, double key) {
        int at = place[node];
        if (at < 0) {
            at = size++;
        }
        while (at > 0) {
            int up = (at - 1) >> 2;
            int other = heap[up];
            if (distance[other] <= key) {
                break;
            }
            heap[at] = other;
            place[other] = at;
            at = up;
        }
        heap[at] = node;
        place[node] = at;
    }

    private int removeLeast() {
        int[] h = heap;
        double[] dist = distance;
        int least = h[0];
        place[least] = -1;
        int last = --size;
        if (last > 0) {
            int node = h[last];
            double key = dist[node];
            int at = 0;
            while (true) {
                int child = 4 * at + 1;
                if (child >= last) {
                    break;
                }
                int best = child;
                double bestKey = dist[h[child]];
                int end = Math.min(child + 4, last);
                for (int c = child + 1; c < end; c++) {
                    double k = dist[h[c]];
                    if (k < bestKey) {
                        best = c;
                        bestKey = k;
                    }
                }
                if (bestKey >= key) {
                    break;
                }
                h[at] = h[best];
                place[h[at]] = at;
                at = best;
            }
            h[at] = node;
            place[node] = at;
        }
        return least;
    }
}
