package org.landbridge.flow;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.Random;
import org.landbridge.flow.tntp.TntpNetworkReader;
import org.landbridge.flow.tntp.TntpTripsReader;

/** The field's public test networks, small made ones, and slow obvious methods to hold the fast ones against. */
public final class TestNetworks {
    private TestNetworks() {}

    /** A file of the public networks. */
    public static Path file(String name) {
        return shared("data/assignment").resolve(name);
    }

    /** Shared files lie beside the repository or where LANDBRIDGE_SHARED says. */
    public static Path shared(String name) {
        String shared = System.getProperty("LANDBRIDGE_SHARED", System.getenv("LANDBRIDGE_SHARED"));
        Path root = shared == null
                ? Path.of(System.getProperty("landbridge.home", "..")).resolve("../shared")
                : Path.of(shared);
        return root.resolve(name);
    }

    public static AssignmentNetwork network(String prefix) {
        return TntpNetworkReader.read(file(prefix + "_net.tntp")).network();
    }

    public static OdMatrix trips(String prefix, AssignmentNetwork network) {
        return TntpTripsReader.read(file(prefix + "_trips.tntp"), network.zones());
    }

    /** A problem of one class. */
    public static AssignmentProblem problem(String prefix, double tollWeight, double distanceWeight) {
        AssignmentNetwork network = network(prefix);
        return AssignmentProblem.of(
                network, new UserClass("all", trips(prefix, network), tollWeight, distanceWeight, 1));
    }

    public static AssignmentNetwork network(int zones, int firstThru, int nodes, LinkTable links) {
        long[] ids = new long[nodes];
        Arrays.setAll(ids, v -> v + 1L);
        return AssignmentNetwork.of(zones, firstThru, ids, links);
    }

    public static OdMatrix demand(int zones, double... originDestinationTrips) {
        int cells = originDestinationTrips.length / 3;
        int[] from = new int[cells];
        int[] to = new int[cells];
        double[] trips = new double[cells];
        for (int i = 0; i < cells; i++) {
            from[i] = (int) originDestinationTrips[3 * i];
            to[i] = (int) originDestinationTrips[3 * i + 1];
            trips[i] = originDestinationTrips[3 * i + 2];
        }
        return OdMatrix.of(zones, cells, from, to, trips);
    }

    /** A random network with parallel links, links of time 0 and dead ends. */
    public static AssignmentNetwork random(Random random, int nodes, int links, int zones, int firstThru) {
        LinkTable table = new LinkTable(links);
        for (int l = 0; l < links; l++) {
            int a = random.nextInt(nodes);
            int b = random.nextInt(nodes);
            if (a != b) {
                double t0 = random.nextInt(6) == 0 ? 0 : 1 + random.nextInt(20) / 2.0;
                table.add(
                        a,
                        b,
                        5 + random.nextInt(20),
                        random.nextInt(9),
                        t0,
                        0.15 + random.nextDouble(),
                        4,
                        random.nextInt(3));
            }
        }
        return network(zones, firstThru, nodes, table);
    }

    public static OdMatrix randomDemand(Random random, int zones, double most) {
        int cells = zones * zones;
        int[] from = new int[cells];
        int[] to = new int[cells];
        double[] trips = new double[cells];
        for (int i = 0; i < cells; i++) {
            from[i] = i / zones;
            to[i] = i % zones;
            trips[i] = random.nextBoolean() ? random.nextDouble() * most : 0;
        }
        return OdMatrix.of(zones, cells, from, to, trips);
    }

    /** Costs from an origin to all nodes, by the textbook. */
    public static double[] dijkstra(AssignmentNetwork network, int origin, double[] cost) {
        record At(int node, double cost) {}
        double[] dist = new double[network.nodes()];
        Arrays.fill(dist, Double.POSITIVE_INFINITY);
        dist[origin] = 0;
        PriorityQueue<At> queue = new PriorityQueue<>((a, b) -> Double.compare(a.cost, b.cost));
        queue.add(new At(origin, 0));
        while (!queue.isEmpty()) {
            At at = queue.remove();
            if (at.cost > dist[at.node] || at.node < network.firstThruNode() && at.node != origin) {
                continue;
            }
            for (int l = network.firstOut(at.node); l < network.firstOut(at.node + 1); l++) {
                if (at.cost + cost[l] < dist[network.head(l)]) {
                    dist[network.head(l)] = at.cost + cost[l];
                    queue.add(new At(network.head(l), at.cost + cost[l]));
                }
            }
        }
        return dist;
    }
}
