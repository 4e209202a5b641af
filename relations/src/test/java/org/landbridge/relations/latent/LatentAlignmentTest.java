package org.landbridge.relations.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.landbridge.network.NoSolutionException;
import org.landbridge.network.Workers;
import org.landbridge.relations.SharedData;

class LatentAlignmentTest {
    private static final int STATES = 16;
    private static final int PAIRS = STATES * (STATES - 1) / 2;
    private static final int YEARS = 20;
    private static final double[] LOADING = {1, 0.8, -1.2, 0.5};
    private static final double[] SD = {0.6, 0.9, 0.8, 1.0};

    private final double[] truth = new double[PAIRS * YEARS];

    /** A world as the model sees it: effects of states, a share of values missing, some of them gross errors. */
    private Indicators world(long seed, double missing, double gross) {
        Random random = new Random(seed);
        int[] first = new int[PAIRS];
        int[] second = new int[PAIRS];
        int p = 0;
        for (int a = 0; a < STATES; a++) {
            for (int b = a + 1; b < STATES; b++) {
                first[p] = a;
                second[p++] = b;
            }
        }
        double[] effect = new double[STATES * YEARS * 4];
        Arrays.setAll(effect, i -> 0.4 * random.nextGaussian());
        double[] value = new double[PAIRS * YEARS * 4];
        for (p = 0; p < PAIRS; p++) {
            double lasting = Math.sqrt(0.5) * random.nextGaussian();
            double moving = Math.sqrt(0.5) * random.nextGaussian();
            for (int t = 0; t < YEARS; t++) {
                truth[p * YEARS + t] = lasting + moving;
                for (int m = 0; m < 4; m++) {
                    int c = (p * YEARS + t) * 4 + m;
                    value[c] = 3
                            + LOADING[m] * (lasting + moving)
                            + effect[(first[p] * YEARS + t) * 4 + m]
                            + effect[(second[p] * YEARS + t) * 4 + m]
                            + SD[m] * random.nextGaussian();
                    if (random.nextDouble() < gross) {
                        value[c] += random.nextBoolean() ? 8 : -8;
                    }
                    if (random.nextDouble() < missing) {
                        value[c] = Double.NaN;
                    }
                }
                moving = 0.8 * moving + Math.sqrt(0.5 * (1 - 0.64)) * random.nextGaussian();
            }
        }
        double[] variance = new double[value.length];
        Arrays.fill(variance, 1);
        return new Indicators(
                STATES, first, second, YEARS, List.of("votes", "trade", "distance", "events"), value, variance);
    }

    private double correlation(LatentFit fit) {
        double[] means = new double[truth.length];
        for (int p = 0; p < PAIRS; p++) {
            System.arraycopy(fit.means(p), 0, means, p * YEARS, YEARS);
        }
        return SharedData.correlation(means, truth);
    }

    private double coverage(LatentFit fit) {
        int held = 0;
        for (int p = 0; p < PAIRS; p++) {
            for (int t = 0; t < YEARS; t++) {
                LatentFit.Alignment a = fit.of(p, t, 0.9);
                held += a.low() <= truth[p * YEARS + t] && truth[p * YEARS + t] <= a.high() ? 1 : 0;
            }
        }
        return (double) held / truth.length;
    }

    @Test
    void findsWhatIsBehindTheEvidence() {
        try (Workers workers = new Workers(2)) {
            LatentFit fit = LatentAlignment.fit(world(1, 0.2, 0), new LatentOptions(1, true, 1, 2e-4, 500, 4), workers);
            assertThat(correlation(fit)).isGreaterThan(0.9);
            for (int m = 0; m < 4; m++) {
                assertThat(fit.loading(m) / LOADING[m]).as("kind " + m).isBetween(0.75, 1.25);
            }
            assertThat(fit.persistence()).isBetween(0.65, 0.9);
        }
    }

    /** Over six worlds, without and with gross errors; a single world lies between 0.83 and 0.94. */
    @Test
    void intervalsHoldTheTruthAsOftenAsTheySay() {
        try (Workers workers = new Workers(2)) {
            for (double gross : new double[] {0, 0.05}) {
                double held = 0;
                for (int seed = 1; seed <= 6; seed++) {
                    held += coverage(LatentAlignment.fit(world(seed, 0.2, gross), LatentOptions.STANDARD, workers)) / 6;
                }
                assertThat(held).as("gross errors " + gross).isBetween(0.86, 0.94);
            }
        }
    }

    @Test
    void heavyTailsBearGrossErrors() {
        Indicators world = world(2, 0.1, 0.05);
        try (Workers workers = new Workers(2)) {
            double robust = correlation(LatentAlignment.fit(world, LatentOptions.STANDARD, workers));
            double normal =
                    correlation(LatentAlignment.fit(world, new LatentOptions(1, true, 1, 2e-4, 500, 4), workers));
            assertThat(robust).isGreaterThan(normal + 0.02).isGreaterThan(0.85);
        }
    }

    @Test
    void whatIsMissingWidensTheInterval() {
        Indicators world = world(3, 0, 0);
        for (int t = 8; t < 14; t++) {
            for (int m = 0; m < 4; m++) {
                world.value()[world.at(5, t, m)] = Double.NaN;
            }
        }
        try (Workers workers = new Workers(1)) {
            LatentFit fit = LatentAlignment.fit(world, LatentOptions.STANDARD, workers);
            assertThat(fit.of(5, 11, 0.9).sd())
                    .isGreaterThan(1.3 * fit.of(6, 11, 0.9).sd());
            assertThat(fit.of(5, 11, 0.9).discordance()).isNaN();
            assertThat(Arrays.stream(fit.of(5, 11, 0.9).weights()).sum()).isZero();
        }
    }

    @Test
    void evidenceThatDisagreesIsDiscordantAndLeavingItOutTells() {
        Indicators world = world(4, 0, 0);
        for (int t = 0; t < YEARS; t++) {
            world.value()[world.at(9, t, 0)] += 6;
        }
        try (Workers workers = new Workers(2)) {
            LatentFit fit = LatentAlignment.fit(world, LatentOptions.STANDARD, workers);
            double[] usual = new double[PAIRS];
            for (int p = 0; p < PAIRS; p++) {
                usual[p] = fit.discordance(p, 10);
            }
            double own = usual[9];
            Arrays.sort(usual);
            assertThat(own).isGreaterThan(usual[PAIRS - 4]);
            LatentFit.Band band = fit.band(fit.leaveOneOut(LatentOptions.STANDARD, workers), 9, 10);
            assertThat(band.without()[0]).as("without the odd kind").isLessThan(fit.means(9)[10]);
            assertThat(band.low()).isLessThanOrEqualTo(band.without()[0]);
        }
    }

    @Test
    void threadsDoNotChangeIt() {
        Indicators world = world(5, 0.3, 0.02);
        try (Workers one = new Workers(1);
                Workers three = new Workers(3)) {
            LatentFit a = LatentAlignment.fit(world, LatentOptions.STANDARD, one);
            LatentFit b = LatentAlignment.fit(world, LatentOptions.STANDARD, three);
            for (int p = 0; p < PAIRS; p++) {
                assertThat(a.means(p)).containsExactly(b.means(p));
                assertThat(a.sds(p)).containsExactly(b.sds(p));
            }
        }
    }

    @Test
    void evidenceThatNeverVariesIsRefused() {
        Indicators world = world(6, 0, 0);
        for (int c = 1; c < world.value().length; c += 4) {
            world.value()[c] = 1;
        }
        try (Workers workers = new Workers(1)) {
            assertThatThrownBy(() -> LatentAlignment.fit(world, LatentOptions.STANDARD, workers))
                    .isInstanceOf(NoSolutionException.class)
                    .hasMessageContaining("trade");
        }
    }
}
