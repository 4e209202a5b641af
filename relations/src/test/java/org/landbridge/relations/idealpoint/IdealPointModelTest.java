package org.landbridge.relations.idealpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.landbridge.network.NoSolutionException;
import org.landbridge.network.Workers;
import org.landbridge.relations.Normal;
import org.landbridge.relations.SharedData;

/** On made votes, where the truth is known. */
class IdealPointModelTest {
    private static final int STATES = 120;
    private static final int ROLLS = 60;

    private record World(double[] points, byte[] votes, int years) {
        Ballots ballots(Coding coding) {
            int[] year = new int[ROLLS * years];
            int[] items = new int[year.length];
            for (int r = 0; r < year.length; r++) {
                year[r] = r / ROLLS;
                items[r] = r;
            }
            return new Ballots(STATES, years, votes, year, items, items.length, coding);
        }

        /** Truth of a year at mean 0 and variance 1, as fits are told. */
        double[] truth(int year) {
            double[] x = new double[STATES];
            Arrays.setAll(x, s -> points[s * years + year]);
            double mean = Arrays.stream(x).average().orElse(0);
            double sd =
                    Math.sqrt(Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / STATES);
            return Arrays.stream(x).map(v -> (v - mean) / sd).toArray();
        }
    }

    private static World world(long seed, int years, double missing) {
        Random random = new Random(seed);
        double[] points = new double[STATES * years];
        for (int s = 0; s < STATES; s++) {
            double x = random.nextGaussian();
            for (int t = 0; t < years; t++) {
                points[s * years + t] = s == 0 ? 2.5 : x;
                x = 0.95 * x + Math.sqrt(1 - 0.95 * 0.95) * random.nextGaussian();
            }
        }
        int rolls = ROLLS * years;
        byte[] votes = new byte[STATES * rolls];
        for (int r = 0; r < rolls; r++) {
            double slope = random.nextDouble() < 0.9 ? 0.5 + 2 * random.nextDouble() : -0.5;
            double cut = random.nextGaussian();
            for (int s = 0; s < STATES; s++) {
                double y = slope * points[s * years + r / ROLLS] + random.nextGaussian();
                int vote = y < cut ? 0 : y < cut + 0.7 ? 1 : 2;
                votes[s * rolls + r] = (byte) (random.nextDouble() < missing ? 3 : vote);
            }
        }
        return new World(points, votes, years);
    }

    @Test
    void intervalsOfAYearHoldTheTruthAboutAsOftenAsTheySay() {
        int held = 0;
        int all = 0;
        double least = 1;
        try (Workers workers = new Workers(2)) {
            for (int trial = 0; trial < 8; trial++) {
                World world = world(trial, 1, 0.1);
                IdealPointFit fit =
                        IdealPointModel.fit(world.ballots(Coding.ORDINAL), 0, IdealPointOptions.BY_YEAR, workers);
                double[] truth = world.truth(0);
                least = Math.min(least, SharedData.correlation(fit.means(0), truth));
                for (int s = 0; s < STATES; s++) {
                    IdealPointFit.Estimate e = fit.point(s, 0, 0.9);
                    held += e.low() <= truth[s] && truth[s] <= e.high() ? 1 : 0;
                    all++;
                }
            }
        }
        assertThat(least).isGreaterThan(0.97);
        assertThat((double) held / all).isBetween(0.84, 0.94);
    }

    /** Fewer voters leave the items less sure; then intervals that take them for known are too narrow. */
    @Test
    void intervalsWidenedByTheErrorOfItemsHoldTheTruthMoreOften() {
        int[] held = new int[2];
        int all = 0;
        IdealPointOptions[] options = {IdealPointOptions.BY_YEAR, IdealPointOptions.BY_YEAR.replicated(2)};
        try (Workers workers = new Workers(2)) {
            for (int trial = 0; trial < 6; trial++) {
                World world = world(100 + trial, 1, 0.75);
                double[] truth = world.truth(0);
                for (int o = 0; o < 2; o++) {
                    IdealPointFit fit = IdealPointModel.fit(world.ballots(Coding.ORDINAL), 0, options[o], workers);
                    for (int s = 0; s < STATES; s++) {
                        IdealPointFit.Estimate e = fit.point(s, 0, 0.9);
                        held[o] += e.low() <= truth[s] && truth[s] <= e.high() ? 1 : 0;
                        all += o;
                    }
                }
            }
        }
        double narrow = (double) held[0] / all;
        double wide = (double) held[1] / all;
        assertThat(wide)
                .as("without the items' error %s", narrow)
                .isGreaterThan(narrow)
                .isBetween(0.86, 0.95);
    }

    @Test
    void aFitComesBackFromItsBytes() {
        World world = world(3, 2, 0.1);
        Ballots ballots = world.ballots(Coding.ORDINAL);
        try (Workers workers = new Workers(2)) {
            IdealPointFit fit = IdealPointModel.fit(ballots, 0, IdealPointOptions.DYNAMIC, workers);
            byte[] bytes = FitBytes.of(fit);
            IdealPointFit back = Objects.requireNonNull(FitBytes.read(bytes, ballots, IdealPointOptions.DYNAMIC));
            for (int t = 0; t < 2; t++) {
                for (int s = 0; s < STATES; s++) {
                    assertThat(back.mean(s, t)).isCloseTo(fit.mean(s, t), within(1e-5));
                }
                assertThat(back.distance(0, 1, t, 0.9).low())
                        .isCloseTo(fit.distance(0, 1, t, 0.9).low(), within(1e-4));
            }
            assertThat(back.slope(5)).isEqualTo(fit.slope(5));
            assertThat(back.persistence()).isEqualTo(fit.persistence());
        }
        assertThat(FitBytes.read(new byte[] {1, 2, 3}, ballots, IdealPointOptions.DYNAMIC))
                .isNull();
    }

    @Test
    void yearsThatHangTogetherTellMoreThanEachAlone() {
        World world = world(11, 8, 0.6);
        double missAlone = 0;
        double missTogether = 0;
        int held = 0;
        try (Workers workers = new Workers(2)) {
            Ballots ballots = world.ballots(Coding.ORDINAL);
            IdealPointFit together = IdealPointModel.fit(ballots, 0, IdealPointOptions.DYNAMIC, workers);
            for (int t = 0; t < 8; t++) {
                IdealPointFit alone =
                        IdealPointModel.fit(ballots.year(t).ballots(), 0, IdealPointOptions.BY_YEAR, workers);
                double[] truth = world.truth(t);
                for (int s = 0; s < STATES; s++) {
                    missAlone += Math.pow(alone.mean(s, 0) - truth[s], 2);
                    missTogether += Math.pow(together.mean(s, t) - truth[s], 2);
                    IdealPointFit.Estimate e = together.point(s, t, 0.9);
                    held += e.low() <= truth[s] && truth[s] <= e.high() ? 1 : 0;
                }
            }
            assertThat(together.persistence()).isBetween(0.88, 0.99);
        }
        assertThat(missTogether).isLessThan(0.8 * missAlone);
        assertThat(held / (8.0 * STATES)).isBetween(0.82, 0.95);
    }

    @Test
    void threadsDoNotChangeIt() {
        World world = world(5, 4, 0.2);
        for (Coding coding : Coding.values()) {
            try (Workers one = new Workers(1);
                    Workers three = new Workers(3)) {
                IdealPointFit a = IdealPointModel.fit(world.ballots(coding), 0, IdealPointOptions.DYNAMIC, one);
                IdealPointFit b = IdealPointModel.fit(world.ballots(coding), 0, IdealPointOptions.DYNAMIC, three);
                for (int t = 0; t < 4; t++) {
                    assertThat(a.means(t)).containsExactly(b.means(t));
                    assertThat(a.distance(1, 2, t, 0.9)).isEqualTo(b.distance(1, 2, t, 0.9));
                }
                assertThat(a.logLikelihood()).isEqualTo(b.logLikelihood());
            }
        }
    }

    @Test
    void theAnchorIsPositiveAndTurningAllVotesTurnsNothing() {
        World world = world(6, 1, 0);
        byte[] turned = world.votes().clone();
        for (int i = 0; i < turned.length; i++) {
            turned[i] = (byte) (2 - turned[i]);
        }
        World other = new World(world.points(), turned, 1);
        try (Workers workers = new Workers(1)) {
            double[] a = IdealPointModel.fit(world.ballots(Coding.ORDINAL), 0, IdealPointOptions.BY_YEAR, workers)
                    .means(0);
            double[] b = IdealPointModel.fit(other.ballots(Coding.ORDINAL), 0, IdealPointOptions.BY_YEAR, workers)
                    .means(0);
            assertThat(a[0]).isPositive();
            assertThat(SharedData.correlation(a, b)).isGreaterThan(0.9999);
        }
    }

    @Test
    void chancesOfBeingNearerAddToOne() {
        World world = world(7, 1, 0.3);
        try (Workers workers = new Workers(1)) {
            IdealPointFit fit =
                    IdealPointModel.fit(world.ballots(Coding.ORDINAL), 0, IdealPointOptions.BY_YEAR, workers);
            for (int s = 3; s < 20; s++) {
                assertThat(fit.nearer(1, s, 2, 0) + fit.nearer(s, 1, 2, 0)).isBetween(1 - 1e-6, 1 + 1e-6);
            }
            int far = 0;
            int near = 0;
            double[] x = fit.means(0);
            for (int s = 2; s < STATES; s++) {
                far = far == 0 || Math.abs(x[s] - x[1]) > Math.abs(x[far] - x[1]) ? s : far;
                near = near == 0 || Math.abs(x[s] - x[1]) < Math.abs(x[near] - x[1]) ? s : near;
            }
            assertThat(fit.nearer(near, far, 1, 0)).isGreaterThan(0.99);
        }
    }

    @Test
    void anAnchorWithoutVotesIsRefused() {
        World world = world(8, 1, 0);
        Arrays.fill(world.votes(), 0, ROLLS, (byte) 3);
        try (Workers workers = new Workers(1)) {
            assertThatThrownBy(() ->
                            IdealPointModel.fit(world.ballots(Coding.ORDINAL), 0, IdealPointOptions.BY_YEAR, workers))
                    .isInstanceOf(NoSolutionException.class)
                    .hasMessageContaining("anchor");
        }
    }

    @Test
    void theNormalDistributionIsThatOfTheTables() {
        assertThat(Normal.below(1.959963984540054)).isEqualTo(0.975, org.assertj.core.api.Assertions.within(1e-14));
        assertThat(Normal.quantile(0.05)).isEqualTo(-1.6448536269514722, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(Normal.below(-10)).isEqualTo(7.61985302416047e-24, org.assertj.core.api.Assertions.within(1e-30));
    }
}
