package org.landbridge.flow.hierarchy;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.landbridge.flow.AssignmentNetwork;

/**
 * The part of a customizable contraction hierarchy that does not depend on weights. It holds the nodes that paths may
 * pass; nodes before the first thru node stay outside and are joined by their links at the ends of paths. Immutable and
 * safe to share.
 *
 * <p>Layout: passable nodes are renumbered by rank. Rank r owns the arcs {@code firstUp[r]} to {@code firstUp[r + 1]} to
 * higher ranks {@code upHead}, ascending.
 */
public final class Hierarchy {
    final AssignmentNetwork network;
    final int ranks;
    /** Rank of each node, -1 for nodes outside. */
    final int[] rank;

    final int[] firstUp;
    final int[] upHead;
    /** The lowest rank above: parent in the elimination tree, -1 at a root. */
    final int[] parent;
    /** Arcs into each rank from lower ones. */
    final int[] firstDown;

    final int[] downArc;
    final int[] downTail;
    /** Arc of each link with both ends inside, -1 for the others; links that lead down the ranks are ~arc - 1. */
    final int[] arcOfLink;
    /** Links into each node, ascending. */
    final int[] firstIn;

    final int[] inLink;

    private Hierarchy(AssignmentNetwork network, EliminationOrder order) {
        this.network = network;
        int thru = network.firstThruNode();
        ranks = order.order.length;
        rank = new int[network.nodes()];
        Arrays.fill(rank, 0, Math.min(thru, network.nodes()), -1);
        for (int i = 0; i < ranks; i++) {
            rank[thru + order.order[i]] = i;
        }
        int arcs = Math.toIntExact(order.arcs());
        firstUp = new int[ranks + 1];
        upHead = new int[arcs];
        parent = new int[ranks];
        firstDown = new int[ranks + 1];
        for (int r = 0; r < ranks; r++) {
            int[] up = order.upward[order.order[r]];
            int at = firstUp[r];
            for (int i = 0; i < up.length; i++) {
                upHead[at + i] = order.rank[up[i]];
                firstDown[upHead[at + i] + 1]++;
            }
            Arrays.sort(upHead, at, at + up.length);
            firstUp[r + 1] = at + up.length;
            parent[r] = up.length == 0 ? -1 : upHead[at];
        }
        for (int r = 0; r < ranks; r++) {
            firstDown[r + 1] += firstDown[r];
        }
        downArc = new int[arcs];
        downTail = new int[arcs];
        int[] next = Arrays.copyOf(firstDown, ranks);
        for (int r = 0; r < ranks; r++) {
            for (int a = firstUp[r]; a < firstUp[r + 1]; a++) {
                int slot = next[upHead[a]]++;
                downArc[slot] = a;
                downTail[slot] = r;
            }
        }
        arcOfLink = arcsOfLinks();
        firstIn = new int[network.nodes() + 1];
        inLink = new int[network.links()];
        linksIn();
    }

    /** The hierarchy of a network. */
    public static Hierarchy of(AssignmentNetwork network) {
        Hierarchy hierarchy = of(network, Integer.MAX_VALUE - 16);
        if (hierarchy == null) {
            throw new IllegalArgumentException("the network is too large and too dense for a hierarchy");
        }
        return hierarchy;
    }

    /** The hierarchy of a network, null if it would have more arcs than given. */
    public static @Nullable Hierarchy of(AssignmentNetwork network, long mostArcs) {
        EliminationOrder order = EliminationOrder.of(neighbours(network), mostArcs);
        return order == null ? null : new Hierarchy(network, order);
    }

    /** Neighbours of the nodes that paths may pass, counted from the first of them. */
    private static int[][] neighbours(AssignmentNetwork network) {
        int thru = network.firstThruNode();
        int nodes = network.nodes() - thru;
        int[] degree = new int[nodes];
        for (int l = 0; l < network.links(); l++) {
            int a = network.tail(l) - thru;
            int b = network.head(l) - thru;
            if (a >= 0 && b >= 0 && a != b) {
                degree[a]++;
                degree[b]++;
            }
        }
        int[][] neighbours = new int[nodes][];
        for (int v = 0; v < nodes; v++) {
            neighbours[v] = new int[degree[v]];
        }
        for (int l = 0; l < network.links(); l++) {
            int a = network.tail(l) - thru;
            int b = network.head(l) - thru;
            if (a >= 0 && b >= 0 && a != b) {
                neighbours[a][--degree[a]] = b;
                neighbours[b][--degree[b]] = a;
            }
        }
        for (int v = 0; v < nodes; v++) {
            int[] around = neighbours[v];
            Arrays.sort(around);
            int size = 0;
            for (int i = 0; i < around.length; i++) {
                if (i == 0 || around[i] != around[i - 1]) {
                    around[size++] = around[i];
                }
            }
            neighbours[v] = Arrays.copyOf(around, size);
        }
        return neighbours;
    }

    private int[] arcsOfLinks() {
        int[] arcs = new int[network.links()];
        for (int l = 0; l < arcs.length; l++) {
            int a = rank[network.tail(l)];
            int b = rank[network.head(l)];
            if (a < 0 || b < 0 || a == b) {
                arcs[l] = -1;
            } else {
                int low = Math.min(a, b);
                int arc = Arrays.binarySearch(upHead, firstUp[low], firstUp[low + 1], Math.max(a, b));
                arcs[l] = a < b ? arc : -arc - 2;
            }
        }
        return arcs;
    }

    private void linksIn() {
        for (int l = 0; l < inLink.length; l++) {
            firstIn[network.head(l) + 1]++;
        }
        for (int v = 0; v < network.nodes(); v++) {
            firstIn[v + 1] += firstIn[v];
        }
        int[] next = Arrays.copyOf(firstIn, network.nodes());
        for (int l = 0; l < inLink.length; l++) {
            inLink[next[network.head(l)]++] = l;
        }
    }

    public AssignmentNetwork network() {
        return network;
    }

    /** Arcs, shortcuts included. */
    public int arcs() {
        return upHead.length;
    }
}
