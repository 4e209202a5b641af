package org.landbridge.flow;

import java.util.Arrays;

/**
 * A directed network with a volume-delay function on every link, as flat arrays. Immutable and safe to share.
 *
 * <p>Nodes are 0..nodes-1, zones are the nodes 0..zones-1. Links are sorted by tail; links of one tail keep the order of
 * the input. Two links may join the same nodes. Nodes below {@link #firstThruNode()} start and end trips but cannot be
 * passed.
 */
public final class AssignmentNetwork {
    private final int zones;
    private final int firstThruNode;
    private final long[] nodeIds;
    private final int[] firstOut;
    private final int[] tail;
    private final int[] head;
    private final int[] inputOrder;
    private final double[] capacity;
    private final double[] length;
    private final double[] freeFlowTime;
    private final double[] b;
    private final double[] power;
    private final double[] toll;

    private AssignmentNetwork(int zones, int firstThruNode, long[] nodeIds, LinkTable table) {
        this.zones = zones;
        this.firstThruNode = firstThruNode;
        this.nodeIds = nodeIds.clone();
        int nodes = nodeIds.length;
        int links = table.links();
        firstOut = new int[nodes + 1];
        for (int l = 0; l < links; l++) {
            firstOut[table.tail(l) + 1]++;
        }
        for (int v = 0; v < nodes; v++) {
            firstOut[v + 1] += firstOut[v];
        }
        int[] next = Arrays.copyOf(firstOut, nodes);
        inputOrder = new int[links];
        for (int l = 0; l < links; l++) {
            inputOrder[next[table.tail(l)]++] = l;
        }
        tail = new int[links];
        head = new int[links];
        for (int slot = 0; slot < links; slot++) {
            tail[slot] = table.tail(inputOrder[slot]);
            head[slot] = table.head(inputOrder[slot]);
        }
        capacity = table.sorted(LinkTable.CAPACITY, inputOrder);
        length = table.sorted(LinkTable.LENGTH, inputOrder);
        freeFlowTime = table.sorted(LinkTable.FREE_FLOW_TIME, inputOrder);
        b = table.sorted(LinkTable.B, inputOrder);
        power = table.sorted(LinkTable.POWER, inputOrder);
        toll = table.sorted(LinkTable.TOLL, inputOrder);
    }

    /**
     * A network of the links of a table.
     *
     * @param zones how many of the first nodes are zones
     * @param firstThruNode the first node that a path may pass, counted from 0
     * @param nodeIds ids of the nodes in the input
     * @throws IllegalArgumentException if a link joins nodes that do not exist
     */
    public static AssignmentNetwork of(int zones, int firstThruNode, long[] nodeIds, LinkTable table) {
        if (zones > nodeIds.length || firstThruNode > nodeIds.length) {
            throw new IllegalArgumentException("more zones than nodes");
        }
        for (int l = 0; l < table.links(); l++) {
            if (Math.min(table.tail(l), table.head(l)) < 0
                    || Math.max(table.tail(l), table.head(l)) >= nodeIds.length) {
                throw new IllegalArgumentException("link " + l + " joins an unknown node");
            }
        }
        return new AssignmentNetwork(zones, firstThruNode, nodeIds, table);
    }

    public int zones() {
        return zones;
    }

    public int nodes() {
        return nodeIds.length;
    }

    public int links() {
        return head.length;
    }

    /** The first node that paths may pass; nodes before it only start and end trips. */
    public int firstThruNode() {
        return firstThruNode;
    }

    /** The id of a node in the input. */
    public long nodeId(int node) {
        return nodeIds[node];
    }

    /** The first link out of a node; node {@code nodes()} gives the number of links. */
    public int firstOut(int node) {
        return firstOut[node];
    }

    public int tail(int link) {
        return tail[link];
    }

    public int head(int link) {
        return head[link];
    }

    /** Where a link stood in the input, 0 is the first. */
    public int inputOrder(int link) {
        return inputOrder[link];
    }

    /** All links in the order of the input. */
    public int[] linksInInputOrder() {
        int[] links = new int[inputOrder.length];
        for (int l = 0; l < links.length; l++) {
            links[inputOrder[l]] = l;
        }
        return links;
    }

    /** Vehicles per unit of time, or infinite. */
    public double capacity(int link) {
        return capacity[link];
    }

    public double length(int link) {
        return length[link];
    }

    public double freeFlowTime(int link) {
        return freeFlowTime[link];
    }

    public double b(int link) {
        return b[link];
    }

    public double power(int link) {
        return power[link];
    }

    public double toll(int link) {
        return toll[link];
    }

    /** A copy of the tails of all links. */
    public int[] tails() {
        return tail.clone();
    }

    /** A copy of the heads of all links. */
    public int[] heads() {
        return head.clone();
    }

    /** A copy of the first link out of every node, and the number of links. */
    public int[] firstOuts() {
        return firstOut.clone();
    }
}
