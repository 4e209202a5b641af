package org.landbridge.relations.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.landbridge.relations.game.Games.WORKERS;
import static org.landbridge.relations.game.Games.sum;
import static org.landbridge.relations.game.Games.table;

import org.junit.jupiter.api.Test;
import org.landbridge.network.NoSolutionException;
import org.landbridge.network.Workers;

class SampledShapleyTest {
    private static final int N = 12;
    /** Monotone, neither convex nor concave. */
    private static final CoalitionValue GAME = s -> {
        double weight = 0;
        for (int i = 0; i < N; i++) {
            weight += (s >> i & 1) * (1 + i % 5);
        }
        return weight / (10 + weight) + ((s & 3) == 3 ? 0.3 : 0) + (weight > 20 ? 0.2 : 0);
    };

    private static final double GRAND = GAME.value((1 << N) - 1);
    private static final MarginalRange RANGE = MarginalRange.monotone(N, GRAND);

    private static SampledValue sample(int blocks, int strata, long seed) {
        return SampledShapley.of(N, GAME, RANGE, new SampleOptions(blocks, strata, 0.95, seed), WORKERS);
    }

    @Test
    void trueValuesLieWithinTheBoundsAsOftenAsStated() {
        double[] exact = Semivalue.shapley(table(N, GAME), WORKERS);
        int runs = 200;
        int held = 0;
        double[] mean = new double[N];
        double widest = 0;
        for (int seed = 0; seed < runs; seed++) {
            SampledValue sampled = sample(500, 2, seed);
            boolean all = true;
            for (int i = 0; i < N; i++) {
                all &= Math.abs(sampled.value()[i] - exact[i]) <= sampled.bound()[i];
                mean[i] += sampled.value()[i] / runs;
                widest = Math.max(widest, sampled.bound()[i]);
            }
            held += all ? 1 : 0;
            assertThat(sum(sampled.value())).isCloseTo(GRAND, within(1e-12));
        }
        assertThat(held).isGreaterThanOrEqualTo((int) Math.ceil(0.95 * runs));
        assertThat(widest).as("says something").isLessThan(0.08 * GRAND);
        assertThat(mean).as("unbiased").containsExactly(exact, within(5e-4));
    }

    @Test
    void boundsShrinkWithTheSample() {
        assertThat(sample(40_000, 2, 1).bound()[0])
                .isLessThan(0.2 * sample(1_000, 2, 1).bound()[0]);
    }

    @Test
    void strataByPositionMakeErrorsSmallerAtTheSameCost() {
        double[] exact = Semivalue.shapley(table(N, GAME), WORKERS);
        double plain = 0;
        double stratified = 0;
        for (int seed = 0; seed < 50; seed++) {
            double[] a = sample(240, 1, seed).value();
            double[] b = sample(40, 6, seed).value();
            for (int i = 0; i < N; i++) {
                plain += Math.pow(a[i] - exact[i], 2);
                stratified += Math.pow(b[i] - exact[i], 2);
            }
        }
        assertThat(stratified).isLessThan(plain);
    }

    @Test
    void sameForAnyNumberOfThreadsAndOtherForAnotherSeed() {
        SampleOptions options = new SampleOptions(333, 3, 0.9, 42);
        try (Workers one = new Workers(1);
                Workers seven = new Workers(7)) {
            SampledValue a = SampledShapley.of(N, GAME, RANGE, options, one);
            SampledValue b = SampledShapley.of(N, GAME, RANGE, options, seven);
            assertThat(b.value()).isEqualTo(a.value());
            assertThat(b.bound()).isEqualTo(a.bound());
            assertThat(a.orders()).isEqualTo(333 * 6);
        }
        assertThat(sample(333, 3, 43).value()).isNotEqualTo(sample(333, 3, 42).value());
    }

    @Test
    void sixtyTwoPlayers() {
        // Additive: every order tells the whole truth.
        double[] sampled = SampledShapley.of(
                        62,
                        s -> Long.bitCount(s) + (s & 1),
                        MarginalRange.convex(62, s -> Long.bitCount(s) + (s & 1)),
                        new SampleOptions(10, 2, 0.95, 7),
                        WORKERS)
                .value();
        assertThat(sampled[0]).isCloseTo(2, within(1e-12));
        assertThat(sampled[61]).isCloseTo(1, within(1e-12));
    }

    @Test
    void aRangeThatDoesNotHoldIsRefused() {
        assertThatThrownBy(() -> SampledShapley.of(
                        N, GAME, MarginalRange.monotone(N, 0.2), new SampleOptions(100, 1, 0.95, 1), WORKERS))
                .isInstanceOf(NoSolutionException.class)
                .hasMessageContaining("range that holds");
    }
}
