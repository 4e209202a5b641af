package org.landbridge.flow.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landbridge.flow.AssignmentNetwork;
import org.landbridge.flow.LinkTable;
import org.landbridge.flow.TestNetworks;

/** Every distance equals Dijkstra's on the same whole units; every path has the length it should. */
class HierarchyTest {
    private static void check(AssignmentNetwork network, HierarchyWeights weights, int everyOrigin) {
        assertThat(Sweep.best()).isInstanceOf(VectorSweep.class);
        check(network, new LaneSearch(weights, new VectorSweep()), weights, everyOrigin);
        check(network, new LaneSearch(weights, new ScalarSweep()), weights, everyOrigin);
    }

    private static void check(AssignmentNetwork network, LaneSearch search, HierarchyWeights weights, int everyOrigin) {
        PathWalk walk = new PathWalk(search);
        int[] origins = new int[LaneSearch.LANES];
        for (int first = 0; first < network.zones(); first += LaneSearch.LANES * everyOrigin) {
            int count = 0;
            for (int o = first; o < network.zones() && count < LaneSearch.LANES; o += everyOrigin) {
                origins[count++] = o;
            }
            search.search(origins, count);
            for (int lane = 0; lane < count; lane++) {
                long[] slow = dijkstra(network, origins[lane], weights.link);
                for (int v = 0; v < network.nodes(); v++) {
                    if (search.units(lane, v) != slow[v]) {
                        assertThat(search.units(lane, v))
                                .as("%d to %d", origins[lane], v)
                                .isEqualTo(slow[v]);
                    }
                }
                int to = (origins[lane] * 7 + 3) % network.nodes();
                if (slow[to] < HierarchyWeights.NONE) {
                    int links = walk.walk(lane, to);
                    long length = 0;
                    int at = to;
                    for (int i = 0; i < links; i++) {
                        assertThat(network.head(walk.link(i))).isEqualTo(at);
                        at = network.tail(walk.link(i));
                        length += weights.link[walk.link(i)];
                    }
                    assertThat(at).isEqualTo(origins[lane]);
                    assertThat(length).isEqualTo(slow[to]);
                    assertThat(search.distance(lane, to)).isEqualTo(slow[to] * weights.unit());
                }
            }
        }
    }

    /** By the textbook, in whole units. */
    private static long[] dijkstra(AssignmentNetwork network, int origin, long[] weight) {
        record At(int node, long units) {}
        long[] dist = new long[network.nodes()];
        Arrays.fill(dist, HierarchyWeights.NONE);
        dist[origin] = 0;
        PriorityQueue<At> queue = new PriorityQueue<>((a, b) -> Long.compare(a.units, b.units));
        queue.add(new At(origin, 0));
        while (!queue.isEmpty()) {
            At at = queue.remove();
            if (at.units > dist[at.node] || at.node < network.firstThruNode() && at.node != origin) {
                continue;
            }
            for (int l = network.firstOut(at.node); l < network.firstOut(at.node + 1); l++) {
                long through = at.units + weight[l];
                if (through < dist[network.head(l)]) {
                    dist[network.head(l)] = through;
                    queue.add(new At(network.head(l), through));
                }
            }
        }
        return dist;
    }

    /** The whole matrix of a public network, and of a random one with links between zones, on any number of threads. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void skimsEqualDijkstra(int threads) {
        AssignmentNetwork[] networks = {
            TestNetworks.network("Chicago-Sketch/ChicagoSketch"), TestNetworks.random(new Random(8), 90, 500, 40, 30)
        };
        for (AssignmentNetwork network : networks) {
            int zones = network.zones();
            try (ZoneSkims skims = new ZoneSkims(Hierarchy.of(network), threads)) {
                double[] matrix = skims.skim(congested(network, new Random(9)));
                for (int o = 0; o < zones; o++) {
                    long[] slow = dijkstra(network, o, skims.weights().link);
                    for (int d = 0; d < zones; d++) {
                        double expected = slow[d] >= HierarchyWeights.NONE
                                ? Double.POSITIVE_INFINITY
                                : slow[d] * skims.weights().unit();
                        assertThat(matrix[o * zones + d]).isEqualTo(expected);
                    }
                }
            }
        }
    }

    private static double[] congested(AssignmentNetwork network, Random random) {
        double[] weights = new double[network.links()];
        Arrays.setAll(weights, l -> network.freeFlowTime(l) * (1 + random.nextDouble()) + 0.01 * network.length(l));
        return weights;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SiouxFalls/SiouxFalls",
                "Anaheim/Anaheim",
                "Chicago-Sketch/ChicagoSketch",
                "Berlin-Center/berlin-center",
                "Chicago-Regional/ChicagoRegional"
            })
    void equalsDijkstraOnPublicNetworks(String prefix) {
        AssignmentNetwork network = TestNetworks.network(prefix);
        HierarchyWeights weights = new HierarchyWeights(Hierarchy.of(network));
        double[] free = new double[network.links()];
        Arrays.setAll(free, network::freeFlowTime);
        weights.set(free);
        check(network, weights, network.zones() > 1000 ? 7 : 1);
        weights.set(congested(network, new Random(3)));
        check(network, weights, network.zones() > 500 ? 7 : 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void equalsDijkstraOnRandomGraphs(long seed) {
        Random random = new Random(seed);
        int nodes = 2 + random.nextInt(120);
        int zones = 1 + random.nextInt(nodes);
        AssignmentNetwork network =
                TestNetworks.random(random, nodes, random.nextInt(5 * nodes), zones, random.nextInt(zones + 1));
        HierarchyWeights weights = new HierarchyWeights(Hierarchy.of(network));
        for (int change = 0; change < 3; change++) {
            double[] some = congested(network, random);
            for (int l = 0; l < some.length; l++) {
                some[l] = random.nextInt(9) == 0 ? Double.POSITIVE_INFINITY : random.nextInt(4) == 0 ? 0 : some[l];
            }
            weights.set(some);
            check(network, weights, 1);
        }
    }

    /** Weights may be as large or as small as they like. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-200, 1e-9, 1, 1e9, 1e200})
    void scalesWithTheWeights(double scale) {
        AssignmentNetwork network = TestNetworks.network("SiouxFalls/SiouxFalls");
        HierarchyWeights weights = new HierarchyWeights(Hierarchy.of(network));
        double[] scaled = new double[network.links()];
        Arrays.setAll(scaled, l -> network.freeFlowTime(l) * scale);
        weights.set(scaled);
        check(network, weights, 1);
        for (int l = 0; l < scaled.length; l++) {
            assertThat(weights.weight(l)).isCloseTo(scaled[l], org.assertj.core.data.Percentage.withPercentage(1e-12));
        }
    }

    /** Summed along the paths, the weights themselves are the distances; links counted along them are whole. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void sumsAnotherFigureAlongThePaths(long seed) {
        Random random = new Random(seed);
        AssignmentNetwork network = TestNetworks.random(random, 80, 260, 40, random.nextInt(20));
        double[] some = congested(network, random);
        double[] ones = new double[some.length];
        Arrays.fill(ones, 1);
        int cells = network.zones() * network.zones();
        double[] matrix = new double[cells];
        double[] along = new double[cells];
        double[] count = new double[cells];
        try (ZoneSkims skims = new ZoneSkims(Hierarchy.of(network), 2)) {
            skims.customize(some);
            skims.sweep(matrix, some, along);
            skims.sweep(matrix, ones, count);
            assertThat(skims.skim(some)).isEqualTo(matrix);
        }
        for (int i = 0; i < cells; i++) {
            if (matrix[i] == Double.POSITIVE_INFINITY) {
                assertThat(along[i]).isInfinite();
                assertThat(count[i]).isInfinite();
            } else {
                assertThat(along[i]).isCloseTo(matrix[i], org.assertj.core.data.Offset.offset(1e-9));
                assertThat(count[i]).isEqualTo(Math.rint(count[i])).isLessThan(network.nodes());
                assertThat(count[i] == 0).isEqualTo(i / network.zones() == i % network.zones());
            }
        }
    }

    @Test
    void refusesBadWeights() {
        LinkTable links = new LinkTable(1);
        links.add(0, 1, 1, 1, 1, 0, 4, 0);
        HierarchyWeights weights = new HierarchyWeights(Hierarchy.of(TestNetworks.network(2, 0, 2, links)));
        assertThatThrownBy(() -> weights.set(new double[] {-1})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> weights.set(new double[] {Double.NaN})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesUpOnDenseGraphs() {
        AssignmentNetwork network = TestNetworks.random(new Random(1), 300, 3000, 300, 0);
        assertThat(Hierarchy.of(network, 5000)).isNull();
        assertThat(Hierarchy.of(network).arcs()).isGreaterThan(5000);
    }
}
