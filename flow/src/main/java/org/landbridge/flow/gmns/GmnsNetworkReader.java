package org.landbridge.flow.gmns;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.landbridge.flow.AssignmentNetwork;
import org.landbridge.flow.LinkTable;
import org.landbridge.network.DataFaultException;

/**
 * Reads a GMNS folder.
 *
 * <p>node.csv: {@code node_id}; {@code zone_id} makes a node the centroid of a zone, {@code node_type} centroid bars paths
 * through it; without any zone_id every node is a zone. link.csv: {@code from_node_id}, {@code to_node_id}, {@code
 * directed}, {@code length}, {@code free_speed} (or {@code vdf_fftt}, minutes), {@code capacity} a lane (blank: never
 * slows down), {@code lanes} (blank: 1), {@code toll}, {@code vdf_alpha} and {@code vdf_beta} (blank: 0.15 and 4), {@code
 * allowed_uses}. Names may be cut to ten characters.
 * Links from a node to itself are kept, nobody uses them.
 */
public final class GmnsNetworkReader {
    private static final double MINUTES_PER_HOUR = 60;
    private static final Set<String> YES = Set.of("1", "true", "t", "yes", "y");
    private static final Set<String> NO = Set.of("0", "false", "f", "no", "n");

    private record Node(long id, long zone, boolean hasZone, boolean centroid) {}

    private final GmnsUnits units;
    private final String use;
    private final Map<Long, Integer> indexOf = new HashMap<>();

    private GmnsNetworkReader(GmnsUnits units, String use) {
        this.units = units;
        this.use = use;
    }

    /**
     * Reads a network.
     *
     * @param use keep only links whose allowed_uses holds this word or is blank; blank keeps all
     * @throws DataFaultException if a file cannot be read or holds a fault
     */
    public static GmnsNetwork read(Path folder, String use) {
        return new GmnsNetworkReader(GmnsUnits.of(folder), use).read(folder);
    }

    private GmnsNetwork read(Path folder) {
        List<Node> nodes = nodes(folder.resolve("node.csv"));
        boolean anyZone = nodes.stream().anyMatch(Node::hasZone);
        // Centroids that bar paths come first, then the other zones, then all other nodes.
        List<Node> order = new ArrayList<>(nodes.size());
        nodes.stream().filter(n -> n.hasZone && n.centroid).forEach(order::add);
        int firstThru = order.size();
        nodes.stream().filter(n -> n.hasZone && !n.centroid).forEach(order::add);
        int zones = anyZone ? order.size() : nodes.size();
        nodes.stream().filter(n -> !n.hasZone).forEach(order::add);
        long[] ids = new long[order.size()];
        long[] zoneIds = new long[zones];
        for (int i = 0; i < ids.length; i++) {
            Node node = order.get(i);
            ids[i] = node.id;
            indexOf.put(node.id, i);
            if (i < zones) {
                zoneIds[i] = anyZone ? node.zone : node.id;
            }
        }
        LinkTable links = new LinkTable(1 << 10);
        GmnsTable table = new GmnsTable(folder.resolve("link.csv"));
        table.read(row -> link(row, links), "from_node_id", "to_node_id", "directed");
        return new GmnsNetwork(AssignmentNetwork.of(zones, firstThru, ids, links), zoneIds, units);
    }

    private static List<Node> nodes(Path file) {
        List<Node> nodes = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        Set<Long> zones = new HashSet<>();
        GmnsTable table = new GmnsTable(file);
        table.read(
                row -> {
                    long id = row.id("node_id");
                    boolean hasZone = !row.text("zone_id").isEmpty();
                    long zone = hasZone ? row.id("zone_id") : 0;
                    if (!seen.add(id)) {
                        row.fault("node_id", "node " + id + " occurs twice", "keep one of the rows");
                    }
                    if (hasZone && !zones.add(zone)) {
                        row.fault("zone_id", "zone " + zone + " has two nodes", "give the zone one centroid");
                    }
                    nodes.add(new Node(id, zone, hasZone, row.text("node_type").equalsIgnoreCase("centroid")));
                },
                "node_id");
        return nodes;
    }

    private void link(GmnsTable row, LinkTable links) {
        if (!isFor(row.text("allowed_uses"))) {
            return;
        }
        int from = node(row, "from_node_id");
        int to = node(row, "to_node_id");
        String directed = row.text("directed").toLowerCase(Locale.ROOT);
        if (!YES.contains(directed) && !NO.contains(directed)) {
            row.fault("directed", "\"" + directed + "\" is neither 1 nor 0", "say whether the link has one direction");
        }
        double length = row.atLeastZero("length", 0) * units.kmPerLength();
        double time = time(row, length);
        double capacity = capacity(row);
        double toll = row.atLeastZero("toll", 0);
        double alpha = row.atLeastZero("vdf_alpha", 0.15);
        double beta = row.atLeastZero("vdf_beta", 4);
        if (beta > 0 && beta < 1) {
            row.fault("vdf_beta", "is " + beta + ", expected 0 or at least 1", "correct the cell");
        }
        boolean good = from >= 0 && to >= 0 && !Double.isNaN(length + time + capacity + toll + alpha + beta);
        if (good) {
            double b = capacity == Double.POSITIVE_INFINITY ? 0 : alpha;
            links.add(from, to, capacity, length, time, b, beta, toll);
            if (NO.contains(directed)) {
                links.add(to, from, capacity, length, time, b, beta, toll);
            }
        }
    }

    private boolean isFor(String uses) {
        return use.isEmpty()
                || uses.isEmpty()
                || Arrays.stream(uses.split("[;,|]")).anyMatch(u -> u.strip().equalsIgnoreCase(use));
    }

    private int node(GmnsTable row, String column) {
        long id = row.id(column);
        Integer index = indexOf.get(id);
        if (index == null && id != Long.MIN_VALUE) {
            row.fault(column, "node " + id + " is not in node.csv", "add the node, or correct the cell");
        }
        return index == null ? -1 : index;
    }

    /** Free-flow minutes. */
    private double time(GmnsTable row, double km) {
        double given = row.atLeastZero("vdf_fftt", -0.0);
        if (Double.isNaN(given) || !row.text("vdf_fftt").isEmpty()) {
            return given;
        }
        double speed = row.atLeastZero("free_speed", 0) * units.kmhPerSpeed();
        if (speed == 0) {
            row.fault("free_speed", "is blank or 0", "give the speed, or vdf_fftt in minutes");
            return Double.NaN;
        }
        return km / speed * MINUTES_PER_HOUR;
    }

    private static double capacity(GmnsTable row) {
        if (row.text("capacity").isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        double capacity = row.atLeastZero("capacity", 0) * row.atLeastZero("lanes", 1);
        if (capacity == 0) {
            row.fault(
                    "capacity",
                    "is 0 over all lanes",
                    "give the capacity, blank if the link never slows down, or remove it");
            return Double.NaN;
        }
        return capacity;
    }
}
