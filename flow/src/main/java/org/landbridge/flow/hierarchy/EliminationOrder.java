package org.landbridge.flow.hierarchy;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An order of nodes by least degree: again and again the node with the fewest neighbours leaves, and its neighbours become
 * neighbours of one another (Tinney and Walker 1967; Rose 1972). Among equals, the node whose neighbours left least far
 * up goes first, then the lower number. On the road networks of zone models it makes as few arcs as nested dissection and
 * needs no coordinates.
 */
final class EliminationOrder {
    /** Nodes in the order of their leaving. */
    final int[] order;
    /** Place of each node in the order. */
    final int[] rank;
    /** Neighbours of each node at its leaving, nodes of the input, ascending. */
    final int[][] upward;
    /** Sum of their numbers. */
    private long arcs;

    private final int[][] neighbours;
    private final int[] level;

    private EliminationOrder(int[][] neighbours) {
        int nodes = neighbours.length;
        this.neighbours = neighbours;
        order = new int[nodes];
        rank = new int[nodes];
        upward = new int[nodes][];
        level = new int[nodes];
    }

    /**
     * The order of a graph.
     *
     * @param neighbours of each node, ascending, symmetric, without itself; is used up
     * @param mostArcs give up beyond these
     * @return null if the order makes more arcs
     */
    static @Nullable EliminationOrder of(int[][] neighbours, long mostArcs) {
        EliminationOrder result = new EliminationOrder(neighbours);
        if (!result.eliminate(mostArcs)) {
            return null;
        }
        result.lineUp();
        return result;
    }

    /**
     * Lines the nodes up in postorder of the elimination tree. Any order that keeps children before their parent makes the
     * same arcs; this one keeps what belongs together side by side in memory.
     */
    private void lineUp() {
        int nodes = order.length;
        int[] firstChild = new int[nodes];
        int[] sibling = new int[nodes];
        Arrays.fill(firstChild, -1);
        int root = -1;
        // From the last, so that children come out in the order of their leaving.
        for (int place = nodes - 1; place >= 0; place--) {
            int parent = nodes;
            for (int u : upward[order[place]]) {
                parent = Math.min(parent, rank[u]);
            }
            if (parent == nodes) {
                sibling[place] = root;
                root = place;
            } else {
                sibling[place] = firstChild[parent];
                firstChild[parent] = place;
            }
        }
        int[] stack = new int[nodes];
        int[] before = order.clone();
        int next = 0;
        for (int top = root; top >= 0; top = sibling[top]) {
            int depth = 0;
            stack[depth++] = top;
            while (depth > 0) {
                int at = stack[depth - 1];
                int child = firstChild[at];
                if (child >= 0) {
                    firstChild[at] = sibling[child];
                    stack[depth++] = child;
                } else {
                    order[next] = before[at];
                    rank[before[at]] = next++;
                    depth--;
                }
            }
        }
    }

    private long key(int node) {
        return ((long) neighbours[node].length << 48) + ((long) level[node] << 32) + node;
    }

    private boolean eliminate(long mostArcs) {
        int nodes = neighbours.length;
        KeyHeap queue = new KeyHeap(nodes);
        for (int v = 0; v < nodes; v++) {
            queue.put(v, key(v));
        }
        int[] buffer = new int[64];
        for (int place = 0; place < nodes; place++) {
            int v = queue.removeLeast();
            int[] around = neighbours[v];
            order[place] = v;
            rank[v] = place;
            upward[v] = around;
            neighbours[v] = new int[0];
            arcs += around.length;
            if (arcs > mostArcs) {
                return false;
            }
            for (int u : around) {
                int[] old = neighbours[u];
                if (buffer.length < old.length + around.length) {
                    buffer = new int[2 * (old.length + around.length)];
                }
                int size = merge(old, around, u, v, buffer);
                neighbours[u] = Arrays.copyOf(buffer, size);
                level[u] = Math.max(level[u], level[v] + 1);
                queue.put(u, key(u));
            }
        }
        return true;
    }

    /** Both without u and v; returns how many. */
    private static int merge(int[] a, int[] b, int u, int v, int[] into) {
        int i = 0;
        int j = 0;
        int size = 0;
        while (i < a.length || j < b.length) {
            int next;
            if (j == b.length || i < a.length && a[i] < b[j]) {
                next = a[i++];
            } else {
                next = b[j];
                if (i < a.length && a[i] == next) {
                    i++;
                }
                j++;
            }
            if (next != u && next != v) {
                into[size++] = next;
            }
        }
        return size;
    }

    long arcs() {
        return arcs;
    }
}
