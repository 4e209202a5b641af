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
import org.landbridge.network.Focus;
import org.landbridge.network.Law;
import org.landbridge.network.Mode;
import org.landbridge.network.Network;
import org.landbridge.network.StepKind;
import org.landbridge.network.Validity;

/** The searches against brute force over every way on small random graphs. */
class ParetoSearchTest {
    private static final int VERTICES = 7;
    private static final Evidence EVIDENCE = new Evidence(List.of("estimate"), Confidence.LOW);

    private static final SpreadModel NO_SPREAD = new SpreadModel(Map.of(), Map.of(), Map.of(), 0, 0);

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
                            // As in a compiled network, a vertex belongs to one mode.
                            head % 2 == 0 ? Mode.RAIL : Mode.ROAD,
                            tail + ">" + head,
                            "",
                            1,
                            StepTime.of(Law.UNIFORM, 1 + random.nextInt(9), 10, "", ""),
                            List.of(new Cost(CostCategory.LINE_HAUL, 1 + random.nextInt(9), "")),
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
                Focus.NONE,
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of());
        Cargo cargo = new Cargo("TEU", "", 1, 10, 54_000);
        return new Supernetwork(network, LocalDate.of(2024, 6, 1), cargo, VERTICES, arcs, Map.of(), 20, NO_SPREAD);
    }

    private static LeastCost least(Supernetwork net) {
        return LeastCost.compute(net, 0, VERTICES - 1, 1);
    }

    private static void walk(Supernetwork net, int vertex, Sum sum, int arcsLeft, List<Sum> found) {
        if (vertex == VERTICES - 1) {
            found.add(sum);
        }
        if (arcsLeft == 0) {
            return;
        }
        for (int a = net.firstOut[vertex]; a < net.firstOut[vertex + 1]; a++) {
            Sum next = new Sum(sum.hours + net.hours[a], sum.usd + net.usd[a], sum.co2e + net.co2eKg[a]);
            walk(net, net.head[a], next, arcsLeft - 1, found);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void findsExactlyTheParetoSet(long seed) {
        Supernetwork net = random(seed);
        List<Sum> all = new ArrayList<>();
        // Weights are positive, so a way in the set visits no vertex twice.
        walk(net, 0, new Sum(0, 0, 0), VERTICES - 1, all);
        List<Sum> expected = all.stream()
                .distinct()
                .filter(s -> all.stream().noneMatch(o -> o.dominates(s)))
                .toList();
        List<Sum> found = new ParetoSearch(net, 1)
                .search(0, DestinationBounds.compute(net, least(net))).stream()
                        .map(w -> new Sum(w.hours(), w.usd(), w.co2eKg()))
                        .toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** A way without a place twice, its modes and its generalised cost at one USD an hour. */
    private record Simple(String modes, double usd) {}

    private static void simpleWays(
            Supernetwork net,
            CorridorFilter filter,
            int vertex,
            int mask,
            int visited,
            String modes,
            double usd,
            List<Simple> found) {
        if (vertex == VERTICES - 1) {
            if (mask == filter.stateCount() - 1) {
                found.add(new Simple(modes, usd));
            }
            return;
        }
        for (int a = net.firstOut[vertex]; a < net.firstOut[vertex + 1]; a++) {
            int head = net.head[a];
            if (!filter.bars(a) && (visited & 1 << head) == 0) {
                String mode = String.valueOf(net.vertexMode[head]);
                simpleWays(
                        net,
                        filter,
                        head,
                        filter.after(mask, a),
                        visited | 1 << head,
                        modes.endsWith(mode) ? modes : modes + mode,
                        usd + net.usd[a] + net.hours[a],
                        found);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45})
    void findsTheBestWayOfACorridorAndNoWorseThanItsSlack(long seed) {
        Supernetwork net = random(seed);
        Corridor corridor = new Corridor(
                "c", "C", List.of(List.of("p2", "p3"), List.of("p4")), List.of("p5"), List.of(), "", EVIDENCE);
        CorridorFilter filter = new CorridorFilter(net, corridor);
        List<Simple> all = new ArrayList<>();
        simpleWays(net, filter, 0, 0, 1, "", 0, all);
        List<Double> found = new AlternativeSearch(net, filter, least(net), 3)
                .search(1.5, Double.POSITIVE_INFINITY).stream()
                        .map(arcs -> java.util.Arrays.stream(arcs)
                                .mapToDouble(a -> net.usd[a] + net.hours[a])
                                .sum())
                        .toList();
        assertThat(found).isSorted();
        double best = all.stream().mapToDouble(Simple::usd).min().orElse(Double.NaN);
        if (!found.isEmpty()) {
            assertThat(found.getFirst()).isCloseTo(best, within(1e-9));
        }
        assertThat(found.isEmpty()).isEqualTo(all.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54, 55, 56, 57, 58})
    void findsTheBestOfEachSequenceOfModes(long seed) {
        Supernetwork net = random(seed);
        // Every way passes p0, so this corridor only forbids coming twice to a place.
        CorridorFilter filter = new CorridorFilter(
                net, new Corridor("c", "C", List.of(List.of("p0")), List.of(), List.of(), "", EVIDENCE));
        List<Simple> all = new ArrayList<>();
        simpleWays(net, filter, 0, 0, 1, "", 0, all);
        List<Double> expected = all.stream()
                .collect(java.util.stream.Collectors.toMap(Simple::modes, Simple::usd, Math::min))
                .values()
                .stream()
                .sorted()
                .toList();
        List<Double> found = new AlternativeSearch(net, filter, least(net), 100)
                .search(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY).stream()
                        .map(arcs -> java.util.Arrays.stream(arcs)
                                .mapToDouble(a -> net.usd[a] + net.hours[a])
                                .sum())
                        .toList();
        assertThat(found).hasSize(expected.size());
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i)).isCloseTo(expected.get(i), within(1e-9));
        }
    }
}
