package org.landbridge.relations.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.landbridge.relations.SharedData;

class ChangePointsTest {
    @Test
    void findsAStepAndNothingElse() {
        Random random = new Random(1);
        double[] value = new double[40];
        double[] sd = new double[40];
        for (int i = 0; i < 40; i++) {
            sd[i] = 0.2;
            value[i] = (i < 25 ? 0 : 1) + 0.2 * random.nextGaussian();
        }
        value[7] = Double.NaN;
        List<ChangePoints.Break> found = new ChangePoints(value, sd, 0.05).breaks(0.9);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().at()).isBetween(24, 26);
        assertThat(found.getFirst().chance()).isGreaterThan(0.9);
        assertThat(found.getFirst().before()).isCloseTo(0, within(0.15));
        assertThat(found.getFirst().after()).isCloseTo(1, within(0.15));
    }

    @Test
    void seldomFindsABreakInNoise() {
        Random random = new Random(2);
        int wrong = 0;
        for (int trial = 0; trial < 200; trial++) {
            double[] value = new double[30];
            double[] sd = new double[30];
            for (int i = 0; i < 30; i++) {
                sd[i] = 0.2;
                value[i] = 0.2 * random.nextGaussian();
            }
            wrong += new ChangePoints(value, sd, 0.03).breaks(0.9).isEmpty() ? 0 : 1;
        }
        assertThat(wrong).isLessThan(20);
    }

    /** Chances from the recursions equal those from all 2^(n-1) ways to cut a short series. */
    @Test
    void chancesAreThoseOfEveryPartition() {
        double[] value = {0.1, -0.2, 0.9, 1.1, 1.0, 0.2};
        double[] sd = {0.3, 0.3, 0.2, 0.3, 0.4, 0.3};
        double chance = 0.2;
        double[] fast = new ChangePoints(value, sd, chance).chances();
        double mean = 0;
        for (double v : value) {
            mean += v / value.length;
        }
        double spread = 0;
        for (double v : value) {
            spread += (v - mean) * (v - mean) / value.length;
        }
        // The error that all segments share: the median of squared differences, as a variance.
        double[] squares = {0.045, 0.605, 0.02, 0.005, 0.32};
        java.util.Arrays.sort(squares);
        double extra = Math.max(squares[2] / 0.454936423119572, 1e-4 * spread);
        double[] slow = new double[value.length];
        double all = 0;
        for (int cuts = 0; cuts < 32; cuts++) {
            double log = 0;
            int from = 0;
            for (int j = 1; j <= value.length; j++) {
                boolean cut = j == value.length || (cuts >> (j - 1) & 1) == 1;
                if (j < value.length) {
                    log += Math.log(cut ? chance : 1 - chance);
                }
                if (cut) {
                    log += segment(value, sd, from, j, mean, 2 * spread, extra);
                    from = j;
                }
            }
            all += Math.exp(log);
            for (int j = 1; j < value.length; j++) {
                if ((cuts >> (j - 1) & 1) == 1) {
                    slow[j] += Math.exp(log);
                }
            }
        }
        for (int j = 1; j < value.length; j++) {
            assertThat(fast[j]).isCloseTo(slow[j] / all, within(1e-9));
        }
    }

    /** Density of a segment by integrating over its level numerically. */
    private static double segment(
            double[] value, double[] sd, int from, int to, double mean, double variance, double extra) {
        double sum = 0;
        double step = 0.001;
        for (double level = mean - 12; level < mean + 12; level += step) {
            double log = -0.5 * (level - mean) * (level - mean) / variance - 0.5 * Math.log(2 * Math.PI * variance);
            for (int i = from; i < to; i++) {
                double v = Math.max(sd[i] * sd[i], extra);
                log -= 0.5 * (value[i] - level) * (value[i] - level) / v + 0.5 * Math.log(2 * Math.PI * v);
            }
            sum += Math.exp(log) * step;
        }
        return Math.log(sum);
    }

    /** IP8, IP11 and IP12, and the break of 2022, on published points. */
    @Test
    void russiaAndIranCameNearerIn2022AndFewPairsDidSo() {
        SharedData.Published bsv = SharedData.published();
        double[] distance = bsv.distances("idealpointfp", "RUS", "IRN", 2000, 2024);
        assertThat(distance[21]).isCloseTo(1.840, within(0.001));
        assertThat(distance[22]).isCloseTo(0.721, within(0.001));
        int[] before = {19, 21};
        int[] after = {22, 24};
        List<double[]> all = new ArrayList<>();
        List<double[]> russias = new ArrayList<>();
        List<String> states = bsv.states();
        for (int a = 0; a < states.size(); a++) {
            for (int b = a + 1; b < states.size(); b++) {
                double[] d = bsv.distances("idealpointfp", states.get(a), states.get(b), 2000, 2024);
                all.add(d);
                if (states.get(a).equals("RUS") || states.get(b).equals("RUS")) {
                    russias.add(d);
                }
            }
        }
        Shift shift = Shift.of(distance, null, before, after);
        assertThat(shift.change()).isCloseTo(-0.87, within(0.01));
        Shift.Placebo placebo = shift.placebo(all.toArray(double[][]::new), before, after);
        assertThat(placebo.compared()).isEqualTo(18_145);
        assertThat(placebo.share()).isCloseTo(0.0007, within(0.0002));
        Shift.Placebo partners = shift.placebo(russias.toArray(double[][]::new), before, after);
        assertThat(partners.compared()).isEqualTo(190);
        assertThat(partners.asFar()).isEqualTo(4);
        double[] others = {0.48, -0.48, 0.56, 0.17};
        String[] names = {"ARM", "AZE", "TUR", "IND"};
        for (int k = 0; k < 4; k++) {
            double[] d = bsv.distances("idealpointfp", "RUS", names[k], 2000, 2024);
            assertThat(Shift.of(d, null, before, after).change()).as(names[k]).isCloseTo(others[k], within(0.01));
        }
        double[] sd = new double[25];
        for (int y = 0; y < 25; y++) {
            sd[y] = Math.hypot(bsv.sd("RUS", 2000 + y), bsv.sd("IRN", 2000 + y));
        }
        assertThat(Shift.of(distance, sd, before, after).fell(0.3)).isGreaterThan(0.99);
        ChangePoints.Break last =
                new ChangePoints(distance, sd, 0.05).breaks(0.9).getLast();
        assertThat(2000 + last.at()).isEqualTo(2022);
        assertThat(last.chance()).isGreaterThan(0.9);
    }
}
