package org.landbridge.flow.freight.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.landbridge.flow.freight.solve.StochasticEquilibrium.Method;
import org.landbridge.network.Workers;

/** The equilibrium on small problems whose answer is known, and what holds on random ones. */
class StochasticEquilibriumTest {
    private static ChoiceEquilibrium solve(
            ChoiceProblem problem, Delays delays, double gap, Method method, int threads) {
        try (Workers workers = new Workers(threads)) {
            return StochasticEquilibrium.solve(
                    problem, delays, new double[delays.elements()], gap, 3000, method, workers, step -> {});
        }
    }

    private static ChoiceEquilibrium solve(ChoiceProblem problem, Delays delays) {
        return solve(problem, delays, 1e-10, Method.NEWTON, 1);
    }

    /** One cell with two parallel routes of one element each. */
    private static ChoiceProblem parallel(double tonnes, double usdA, double usdB) {
        return new ChoiceProblem(
                new double[] {tonnes},
                new double[] {0.05},
                new double[] {0.5},
                new int[] {0, 2},
                new int[] {0, 1},
                new double[] {usdA, usdB},
                new double[2],
                new int[] {0, 1, 2},
                new int[] {0, 1},
                0.7);
    }

    private static Delays queues(double capacityA, double capacityB) {
        return new Delays.Builder(2)
                .queue(0, capacityA, 0, 720, 3, 1)
                .queue(1, capacityB, 0, 720, 3, 1)
                .build();
    }

    @Test
    void likeRoutesSplitEqually() {
        ChoiceEquilibrium result = solve(parallel(8e6, 100, 100), queues(3e6, 3e6));
        assertThat(result.flow()[0]).isCloseTo(4e6, within(1e-3));
        assertThat(result.flow()[1]).isCloseTo(4e6, within(1e-3));
    }

    @Test
    void theSplitAnswersToTheTimesItMakes() {
        Delays delays = queues(2e6, 9e6);
        ChoiceEquilibrium result = solve(parallel(5e6, 80, 100), delays);
        double a = result.flow()[0];
        double difference = 80 - 100 + 0.5 * (delays.hours(0, a) - delays.hours(1, 5e6 - a));
        assertThat(a / 5e6).isCloseTo(1 / (1 + Math.exp(0.05 * difference)), within(1e-8));
        assertThat(a).isLessThan(5e6 / (1 + Math.exp(-0.05 * 20)));
    }

    @Test
    void noDemandNoFlow() {
        ChoiceEquilibrium result = solve(parallel(0, 80, 100), queues(1, 1));
        assertThat(result.flow()).containsExactly(0, 0);
        assertThat(result.gap()).isZero();
    }

    @Test
    void oneRouteTakesAllHoweverFull() {
        ChoiceProblem one = new ChoiceProblem(
                new double[] {7e6},
                new double[] {0.1},
                new double[] {1},
                new int[] {0, 1},
                new int[] {0},
                new double[] {90},
                new double[1],
                new int[] {0, 1},
                new int[] {0},
                0.5);
        ChoiceEquilibrium result = solve(one, queues(1e6, 1e6));
        assertThat(result.flow()).containsExactly(7e6);
        assertThat(result.delayHours()[0]).isCloseTo(360 * 6, within(10.0));
    }

    /** Cells with several nests and shared elements, some of them far beyond capacity. */
    static ChoiceProblem random(long seed, int cells, int elements) {
        Random random = new Random(seed);
        double[] tonnes = random.doubles(cells, 0, 2e6).toArray();
        double[] theta = random.doubles(cells, 0.005, 0.1).toArray();
        double[] usdPerHour = random.doubles(cells, 0, 1).toArray();
        int[] firstRoute = new int[cells + 1];
        List<Integer> nest = new ArrayList<>();
        List<Integer> uses = new ArrayList<>();
        List<Integer> firstUse = new ArrayList<>(List.of(0));
        for (int c = 0; c < cells; c++) {
            for (int n = 0; n <= random.nextInt(4); n++) {
                for (int r = 0; r <= random.nextInt(3); r++) {
                    nest.add(n);
                    random.ints(0, elements)
                            .distinct()
                            .limit(1 + random.nextInt(elements / 2))
                            .forEach(uses::add);
                    firstUse.add(uses.size());
                }
            }
            firstRoute[c + 1] = nest.size();
        }
        return new ChoiceProblem(
                tonnes,
                theta,
                usdPerHour,
                firstRoute,
                ints(nest),
                random.doubles(nest.size(), 50, 400).toArray(),
                random.doubles(nest.size(), -1, 0).toArray(),
                ints(firstUse),
                ints(uses),
                0.3 + 0.7 * random.nextDouble());
    }

    static Delays delays(long seed, int elements) {
        Random random = new Random(seed + 77);
        Delays.Builder builder = new Delays.Builder(elements);
        for (int e = 0; e < elements; e++) {
            double capacity = 5e5 + 2e7 * random.nextDouble();
            double background = random.nextDouble() * capacity;
            if (e % 3 == 0) {
                builder.slower(e, capacity, background, 10 * random.nextDouble(), 4);
            } else if (e % 3 == 1) {
                builder.queue(e, capacity, background, 720, 5 * random.nextDouble() + 0.1, 1);
            }
        }
        return builder.build();
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(i -> i).toArray();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void flowsAddUpToTheDemandAndAreWhatIsChosen(long seed) {
        ChoiceProblem problem = random(seed, 60, 18);
        Delays delays = delays(seed, 18);
        ChoiceEquilibrium result = solve(problem, delays);
        assertThat(result.gap()).as("gap").isLessThanOrEqualTo(1e-10);
        double[] share = problem.shares(result.delayHours());
        double[] volume = new double[18];
        for (int c = 0; c < problem.cells(); c++) {
            double sum = 0;
            for (int r = problem.firstRoute()[c]; r < problem.firstRoute()[c + 1]; r++) {
                sum += result.flow()[r];
                assertThat(result.flow()[r]).isCloseTo(problem.tonnes()[c] * share[r], within(0.1));
                for (int u = problem.firstUse()[r]; u < problem.firstUse()[r + 1]; u++) {
                    volume[problem.element()[u]] += result.flow()[r];
                }
            }
            assertThat(sum).isCloseTo(problem.tonnes()[c], within(1e-6 * (1 + problem.tonnes()[c])));
        }
        for (int e = 0; e < 18; e++) {
            assertThat(result.volume()[e]).isCloseTo(volume[e], within(1e-3));
            assertThat(result.delayHours()[e]).isCloseTo(delays.hours(e, volume[e]), within(1e-6));
        }
    }

    @Test
    void newtonNeedsFewSteps() {
        for (long seed = 1; seed <= 12; seed++) {
            ChoiceEquilibrium result = solve(random(seed, 60, 18), delays(seed, 18));
            assertThat(result.steps().size()).as("seed " + seed).isLessThan(40);
            assertThat(result.gap()).isLessThan(result.steps().getFirst().gap());
        }
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void bothMethodsFindTheOneEquilibrium(Method method) {
        ChoiceProblem problem = random(4, 30, 12);
        ChoiceEquilibrium exact = solve(problem, delays(4, 12), 1e-11, Method.NEWTON, 1);
        ChoiceEquilibrium other = solve(problem, delays(4, 12), 1e-4, method, 1);
        assertThat(other.gap()).isLessThanOrEqualTo(1e-4);
        for (int r = 0; r < problem.routes(); r++) {
            assertThat(other.flow()[r]).isCloseTo(exact.flow()[r], within(1e-3 * problem.totalTonnes()));
        }
    }

    @Test
    void theThreadsMakeNoDifference() {
        ChoiceProblem problem = random(9, 200, 30);
        ChoiceEquilibrium one = solve(problem, delays(9, 30), 1e-9, Method.NEWTON, 1);
        for (int threads : new int[] {2, 3, 8}) {
            ChoiceEquilibrium many = solve(problem, delays(9, 30), 1e-9, Method.NEWTON, threads);
            assertThat(many.flow()).isEqualTo(one.flow());
            assertThat(many.steps()).isEqualTo(one.steps());
        }
    }

    @Test
    void moreCapacityCostsNobodyMore() {
        ChoiceProblem problem = parallel(6e6, 80, 100);
        double last = Double.POSITIVE_INFINITY;
        for (double capacity = 1e6; capacity < 1e7; capacity *= 1.2) {
            double now = solve(problem, queues(capacity, 4e6)).expectedUsd(problem);
            assertThat(now).isLessThanOrEqualTo(last + 1e-6);
            last = now;
        }
        // In series: both elements on one route, another beside it.
        ChoiceProblem series = new ChoiceProblem(
                new double[] {6e6},
                new double[] {0.05},
                new double[] {0.5},
                new int[] {0, 2},
                new int[] {0, 1},
                new double[] {80, 140},
                new double[2],
                new int[] {0, 2, 2},
                new int[] {0, 1},
                1);
        last = Double.POSITIVE_INFINITY;
        for (double capacity = 1e6; capacity < 1e7; capacity *= 1.2) {
            double now = solve(series, queues(capacity, 2e6)).expectedUsd(series);
            assertThat(now).isLessThanOrEqualTo(last + 1e-6);
            last = now;
        }
    }

    @Test
    void aStartElsewhereEndsAtTheSamePlace() {
        ChoiceProblem problem = random(5, 60, 18);
        Delays delays = delays(5, 18);
        double[] elsewhere = new double[18];
        Arrays.fill(elsewhere, 9e6);
        try (Workers workers = new Workers(1)) {
            ChoiceEquilibrium a = StochasticEquilibrium.solve(
                    problem, delays, elsewhere, 1e-10, 200, Method.NEWTON, workers, step -> {});
            ChoiceEquilibrium b = solve(problem, delays);
            for (int r = 0; r < problem.routes(); r++) {
                assertThat(a.flow()[r]).isCloseTo(b.flow()[r], within(1.0));
            }
        }
    }

    @Test
    void tooFewIterationsAreTold() {
        try (Workers workers = new Workers(1)) {
            ChoiceEquilibrium result = StochasticEquilibrium.solve(
                    random(3, 60, 18), delays(3, 18), new double[18], 1e-14, 1, Method.NEWTON, workers, step -> {});
            assertThat(result.gap()).isGreaterThan(1e-14);
            assertThat(result.steps()).hasSize(2);
        }
    }
}
