package org.landbridge.flow.gmns;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.landbridge.flow.AssignmentNetwork;
import org.landbridge.flow.LinkFlows;
import org.landbridge.network.DataFaultException;

/** Reads flows and costs of links from a CSV file with {@code from_node_id}, {@code to_node_id}, {@code flow}, {@code cost}. */
public final class GmnsFlowFile {
    private final AssignmentNetwork network;
    private final Map<Long, Integer> nodeOf = new HashMap<>();
    private final double[] volume;
    private final double[] cost;

    private GmnsFlowFile(AssignmentNetwork network) {
        this.network = network;
        for (int v = 0; v < network.nodes(); v++) {
            nodeOf.put(network.nodeId(v), v);
        }
        volume = new double[network.links()];
        cost = new double[network.links()];
        Arrays.fill(volume, Double.NaN);
    }

    /**
     * Reads flows and costs of a network's links. Links that join the same nodes are told apart by their order.
     *
     * @throws DataFaultException if the file cannot be read, holds a fault, or lacks a link
     */
    public static LinkFlows read(Path file, AssignmentNetwork network) {
        GmnsFlowFile flows = new GmnsFlowFile(network);
        GmnsTable table = new GmnsTable(file);
        table.read(flows::add, "from_node_id", "to_node_id", "flow", "cost");
        for (int l = 0; l < network.links(); l++) {
            if (Double.isNaN(flows.volume[l])) {
                table.fault(
                        "",
                        "has no row for the link from " + network.nodeId(network.tail(l)) + " to "
                                + network.nodeId(network.head(l)),
                        "add the missing row");
            }
        }
        table.throwFaults();
        return new LinkFlows(flows.volume, flows.cost);
    }

    private void add(GmnsTable row) {
        long from = row.id("from_node_id");
        long to = row.id("to_node_id");
        double flow = row.atLeastZero("flow", 0);
        double price = row.atLeastZero("cost", 0);
        if (row.text("flow").isEmpty() || row.text("cost").isEmpty()) {
            row.fault("", "flow or cost is blank", "give both");
            return;
        }
        int link = find(from, to);
        if (link >= 0) {
            volume[link] = flow;
            cost[link] = price;
        } else if (from != Long.MIN_VALUE && to != Long.MIN_VALUE) {
            row.fault("", "the network has no (further) link from " + from + " to " + to, "remove the row");
        }
    }

    private int find(long from, long to) {
        Integer tail = nodeOf.get(from);
        Integer head = nodeOf.get(to);
        if (tail != null && head != null) {
            for (int l = network.firstOut(tail); l < network.firstOut(tail + 1); l++) {
                if (network.head(l) == head && Double.isNaN(volume[l])) {
                    return l;
                }
            }
        }
        return -1;
    }
}
