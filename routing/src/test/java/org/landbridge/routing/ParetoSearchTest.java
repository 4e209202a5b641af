package org.landbridge.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landbridge.network.Confidence;
import org.landbridge.network.Corridor;
import org.landbridge.network.Evidence;
import org.landbridge.network.Mode;
import org.landbridge.network.Network;
import org.landbridge.network.Validity;

/** The search against brute force: every simple and, with via groups, every walk of few arcs on small random graphs. */
class ParetoSearchTest {
    private static final int VERTICES = 7;
    private static final Evidence EVIDENCE = new Evidence(List.of("estimate"), Confidence.LOW);

    private record Sum(double hours, double usd, double co2e) {
        boolean dominates(Sum other) {
            return hours <= other.hours && usd <= other.usd && co2e <= other.co2e && !equals(other);
        }
    }

    private static Supernetwork random(long seed) {
        Random random = new Random(seed);
        List<Supernetwork.PendingArc> arcs = new ArrayList<>();
        for (int tail = 0; tail < VERTICES; tail++) {
            for (int head = 0; head < VERTICES; head++) {
                if (tail != head && random.nextDouble() < 0.5) {
                    Step step = new Step(
                            StepKind.MOVEMENT,
                            "p" + tail,
                            "p" + head,
                            Mode.RAIL,
                            tail + ">" + head,
                            "",
                            1,
                            1,
                            1,
                            1 + random.nextInt(9),
                            List.of(new Cost(CostCategory.LINE_HAUL, 1 + random.nextInt(9))),
                            1 + random.nextInt(9),
                            EVIDENCE);
                    arcs.add(new Supernetwork.PendingArc(tail, head, List.of(step)));
                }
            }
        }
        Network network = new Network(
                "random",
                "0",
                Validity.ALWAYS,
                LocalDate.of(2024, 6, 1),
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
        Cargo cargo = new Cargo("TEU", "", 1, 10, 54_000);
        return new Supernetwork(network, LocalDate.of(2024, 6, 1), cargo, VERTICES, arcs, Map.of(), 20);
    }

    private static DestinationBounds bounds(Supernetwork net) {
        return DestinationBounds.compute(net, VERTICES - 1);
    }

    private static void walk(
            Supernetwork net, CorridorFilter filter, int vertex, int mask, Sum sum, int arcsLeft, List<Sum> found) {
        if (vertex == VERTICES - 1 && mask == filter.stateCount() - 1) {
            found.add(sum);
        }
        if (arcsLeft == 0) {
            return;
        }
        for (int a = net.firstOut[vertex]; a < net.firstOut[vertex + 1]; a++) {
            if (!filter.bars(a)) {
                Sum next = new Sum(sum.hours + net.hours[a], sum.usd + net.usd[a], sum.co2e + net.co2eKg[a]);
                walk(net, filter, net.head[a], filter.after(mask, a), next, arcsLeft - 1, found);
            }
        }
    }

    private static void compare(Supernetwork net, CorridorFilter filter, int arcs) {
        List<Sum> all = new ArrayList<>();
        walk(net, filter, 0, 0, new Sum(0, 0, 0), arcs, all);
        List<Sum> expected = all.stream()
                .distinct()
                .filter(s -> all.stream().noneMatch(o -> o.dominates(s)))
                .toList();
        List<Sum> found = new ParetoSearch(net, filter, 1)
                .search(0, VERTICES - 1, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, bounds(net)).stream()
                        .map(w -> new Sum(w.hours(), w.usd(), w.co2eKg()))
                        .toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void findsExactlyTheParetoSet(long seed) {
        Supernetwork net = random(seed);
        // Weights are positive, so a way in the set visits no vertex twice.
        compare(net, new CorridorFilter(net), VERTICES - 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38, 39, 40})
    void findsExactlyTheParetoSetOfACorridor(long seed) {
        Supernetwork net = random(seed);
        Corridor corridor =
                new Corridor("c", "C", List.of(List.of("p2", "p3"), List.of("p4")), List.of("p5"), "", EVIDENCE);
        // With a place to touch on the way, up to two detours of the graph's size may be worth it.
        compare(net, new CorridorFilter(net, corridor), 8);
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54, 55})
    void boundedSearchKeepsTheBest(long seed) {
        Supernetwork net = random(seed);
        CorridorFilter filter = new CorridorFilter(net);
        List<ParetoSearch.Way> all = new ParetoSearch(net, filter, 1)
                .search(0, VERTICES - 1, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, bounds(net));
        List<ParetoSearch.Way> best =
                new ParetoSearch(net, filter, 1).search(0, VERTICES - 1, 1, Double.POSITIVE_INFINITY, bounds(net));
        if (all.isEmpty()) {
            assertThat(best).isEmpty();
            return;
        }
        double least = all.stream().mapToDouble(w -> w.usd() + w.hours()).min().orElseThrow();
        assertThat(best).isNotEmpty();
        assertThat(best.getFirst().usd() + best.getFirst().hours()).isCloseTo(least, within(1e-9));
    }
}
