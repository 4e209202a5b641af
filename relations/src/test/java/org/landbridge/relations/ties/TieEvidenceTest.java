package org.landbridge.relations.ties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landbridge.network.BadUsageException;
import org.landbridge.relations.ties.BreakingPoints.Break;
import org.landbridge.relations.ties.BreakingPoints.Cause;

/** Exclusivity from panels that the model itself made, breaking points against the solver, and how long ties last. */
class TieEvidenceTest {
    private static final double SHARE = 0.19;

    private static double[][] symmetric(int n, SplittableRandom random, double low, double high) {
        double[][] x = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                x[i][j] = random.nextDouble(low, high);
                x[j][i] = x[i][j];
            }
        }
        return x;
    }

    /** Ties at rest in every period; benefits have parts of pairs, of states and periods, and noise; hostility wanders. */
    private static TiePanel panel(int n, int periods, double psi, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] pair = symmetric(n, random, 6, 9);
        double[][] h = symmetric(n, random, 0.1, 0.9);
        double[][][] strength = new double[periods][][];
        double[][][] hostility = new double[periods][][];
        for (int t = 0; t < periods; t++) {
            double[] state = random.doubles(n, -0.5, 0.5).toArray();
            double[][] noise = symmetric(n, random, -0.4, 0.4);
            double[][] step = symmetric(n, random, -0.25, 0.25);
            double[][] benefit = new double[n][n];
            double[][] cost = new double[n][n];
            double[] all = new double[n];
            Arrays.fill(all, psi);
            h = h.clone();
            for (int i = 0; i < n; i++) {
                h[i] = h[i].clone();
                Arrays.fill(cost[i], 1);
                for (int j = 0; j < n; j++) {
                    benefit[i][j] = pair[i][j] + state[i] + noise[i][j];
                    h[i][j] = i == j ? 0 : Math.clamp(h[i][j] + step[i][j], 0, 1);
                }
            }
            hostility[t] = h;
            strength[t] = new ValuedTies(benefit, cost, h, all).solve(1e-11).strength();
        }
        return new TiePanel(strength, hostility);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.04, 0.12})
    void intervalsHoldThePsiThatMadeThePanelAsOftenAsTheySay(double psi) {
        int runs = 200;
        int held = 0;
        int told = 0;
        double sum = 0;
        for (int run = 0; run < runs; run++) {
            Exclusivity found = Exclusivity.of(panel(14, 6, psi, 1000 + run));
            held += found.low() <= psi && psi <= found.high() ? 1 : 0;
            told += found.isExclusive() ? 1 : 0;
            sum += found.psi() / runs;
            assertThat(found.firstStageF()).isGreaterThan(10);
        }
        // 95 % of 200 is 190 with a standard deviation of 3; with 14 states the errors are somewhat short.
        assertThat(held).isBetween(176, 199);
        assertThat(sum).isCloseTo(psi, within(0.01));
        if (psi == 0) {
            assertThat(told).isLessThan(16);
        } else if (psi > 0.1) {
            assertThat(told).isGreaterThan(120);
        }
    }

    @Test
    void aGapIsNotNought() {
        TiePanel whole = panel(12, 5, 0.04, 4);
        TiePanel gaps = panel(12, 5, 0.04, 4);
        for (int t = 0; t < 5; t++) {
            gaps.strength()[t][3][7] = Double.NaN;
            gaps.strength()[t][7][3] = Double.NaN;
        }
        Exclusivity one = Exclusivity.of(whole);
        Exclusivity other = Exclusivity.of(gaps);
        assertThat(other.pairs()).isEqualTo(one.pairs() - 1);
        assertThat(other.psi()).isCloseTo(one.psi(), within(3 * one.standardError()));
    }

    @Test
    void studentsQuantiles() {
        assertThat(Exclusivity.student(0.975, 27)).isCloseTo(2.0518, within(2e-4));
        assertThat(Exclusivity.student(0.975, 10)).isCloseTo(2.2281, within(2e-3));
        assertThat(Exclusivity.student(0.5, 10)).isCloseTo(0, within(1e-12));
    }

    /** After the change the pair is content with the floor while all others stay, as the model of ties itself reckons. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void changesBreakTiesWhereTheySay(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 8;
        double[][] w = symmetric(n, random, 0.2, 2);
        double[][] h = symmetric(n, random, 0, 0.6);
        double[][] regimes = symmetric(n, random, 0, 2);
        double floor = 0.15;
        BreakingPoints points = new BreakingPoints(w, h, regimes, 0.3, SHARE, 4, 1);
        assertThat(joint(points, w, h, regimes, 1, 1, 0, 0, w[1][4])).isCloseTo(0, within(1e-12));
        for (Break b : points.of(1, 4, floor)) {
            double a = b.amount();
            if (!Double.isFinite(b.room())) {
                continue;
            }
            assertThat(b.room()).isBetween(0.0, 1.0);
            double left = Double.NaN;
            switch (b.cause()) {
                case BENEFIT -> left = joint(points, w, h, regimes, 1 - a, 1, 0, 0, floor);
                case COST -> left = joint(points, w, h, regimes, 1, a, 0, 0, floor);
                case EXPOSURE -> left = joint(points, w, h, regimes, 1, 1, a, 0, floor);
                case EXCLUSIVITY -> left = joint(points, w, h, regimes, 1, 1, 0, a, floor);
                case HOSTILITY, RIVAL -> {
                    boolean hostile = b.cause() == Cause.HOSTILITY;
                    double[][] table = hostile ? h : w;
                    double nearest = Double.POSITIVE_INFINITY;
                    // On the one side or the other.
                    for (int side : new int[] {1, 4}) {
                        double[][] changed =
                                Arrays.stream(table).map(double[]::clone).toArray(double[][]::new);
                        changed[side][b.through()] += a;
                        changed[b.through()][side] += a;
                        double then = hostile
                                ? joint(points, w, changed, regimes, 1, 1, 0, 0, floor)
                                : joint(points, changed, h, regimes, 1, 1, 0, 0, floor);
                        nearest = Math.abs(then) < Math.abs(nearest) ? then : nearest;
                    }
                    left = nearest;
                }
            }
            assertThat(left).as(b + ", seed " + seed).isCloseTo(0, within(1e-9));
        }
    }

    /** Joint gain of states 1 and 4 from a unit more when their tie is as strong as said, by the solver's own reckoning. */
    private static double joint(
            BreakingPoints points,
            double[][] w,
            double[][] h,
            double[][] regimes,
            double ofBenefit,
            double cost,
            double moreRegimes,
            double morePsi,
            double tie) {
        int n = w.length;
        double[][] benefit = new double[n][n];
        double[][] costs = new double[n][n];
        double[] psi = new double[n];
        Arrays.fill(psi, 0.3 + morePsi);
        for (double[] row : costs) {
            Arrays.fill(row, 1);
        }
        double both = points.benefit(1, 4) * ofBenefit * (1 - SHARE * (regimes[1][4] + moreRegimes));
        benefit[1][4] = both / 2;
        benefit[4][1] = both / 2;
        costs[1][4] = cost;
        costs[4][1] = cost;
        double[][] changed = Arrays.stream(w).map(double[]::clone).toArray(double[][]::new);
        changed[1][4] = tie;
        changed[4][1] = tie;
        return new ValuedTies(benefit, costs, h, psi).jointGain(changed, 1, 4);
    }

    @Test
    void withoutExclusivityThirdStatesCannotBreakATie() {
        double[][] w = symmetric(5, new SplittableRandom(1), 1, 2);
        double[][] h = symmetric(5, new SplittableRandom(2), 0, 1);
        BreakingPoints points = new BreakingPoints(w, h, new double[5][5], 0, SHARE, 4, 1);
        for (Break b : points.of(0, 1, 0.5)) {
            boolean third = b.cause() == Cause.HOSTILITY || b.cause() == Cause.RIVAL;
            assertThat(Double.isFinite(b.room())).as(b.toString()).isEqualTo(!third && b.room() <= 1);
            if (third) {
                assertThat(b.amount()).isInfinite();
            }
        }
        // A stronger tie takes more to break.
        w[0][1] *= 2;
        w[1][0] *= 2;
        assertThat(new BreakingPoints(w, h, new double[5][5], 0, SHARE, 4, 1)
                        .of(0, 1, 0.5)
                        .getFirst()
                        .room())
                .isGreaterThan(points(h).getFirst().room());
    }

    private static List<Break> points(double[][] h) {
        double[][] w = symmetric(5, new SplittableRandom(1), 1, 2);
        return new BreakingPoints(w, h, new double[5][5], 0, SHARE, 4, 1).of(0, 1, 0.5);
    }

    /** Ties that go with a chance of a tenth a year and are replaced by chance: a process whose half-life is known. */
    @Test
    void halfLifeOfTiesThatGoByChance() {
        int n = 40;
        int years = 30;
        SplittableRandom random = new SplittableRandom(9);
        double[][][] strength = new double[years][n][n];
        for (int i = 0; i < n; i++) {
            boolean[] strong = new boolean[n];
            for (int k = 0; k < 5; k++) {
                strong[(i + 1 + k) % n] = true;
            }
            for (int t = 0; t < years; t++) {
                for (int j = 0; t > 0 && j < n; j++) {
                    if (strong[j] && random.nextDouble() < 0.1) {
                        strong[j] = false;
                        int next = j;
                        while (next == i || next == j || strong[next]) {
                            next = random.nextInt(n);
                        }
                        strength[t][i][next] = -1;
                    }
                }
                for (int j = 0; j < n; j++) {
                    strong[j] |= strength[t][i][j] == -1;
                    strength[t][i][j] = strong[j] ? 2 + j * 1e-3 : j * 1e-3;
                }
            }
        }
        Persistence found = Persistence.of(strength, 5, 1);
        // Of 34 that are not strong, half a one a year becomes so: the excess over chance shrinks by both.
        double truth = Math.log(0.5) / Math.log(1 - 0.1 - 0.5 / 34);
        assertThat(found.share()).isCloseTo(0.9, within(0.015));
        assertThat(found.low()).isLessThan(truth);
        assertThat(found.high()).isGreaterThan(truth);
        assertThat(found.high() - found.low()).isLessThan(4);
        assertThat(Persistence.of(strength, 5, 1)).isEqualTo(found);
        // Nothing goes: no end of it.
        assertThat(Persistence.of(new double[][][] {strength[0], strength[0], strength[0]}, 5, 1)
                        .halfLife())
                .isInfinite();
    }

    /** The same ties, seen through noise that changes places for a year: what comes back is no end of a tie. */
    @Test
    void noiseThatComesBackDoesNotShortenHalfLife() {
        int n = 60;
        int years = 24;
        SplittableRandom random = new SplittableRandom(4);
        double[][][] strength = new double[years][n][n];
        for (int i = 0; i < n; i++) {
            double[] lasting = new double[n];
            for (int j = 0; j < n; j++) {
                lasting[j] = random.nextGaussian();
            }
            for (int t = 0; t < years; t++) {
                for (int j = 0; j < n; j++) {
                    // A state that keeps 0.9 of itself a year, seen with as much noise as it has spread.
                    lasting[j] = 0.9 * lasting[j] + Math.sqrt(1 - 0.81) * random.nextGaussian();
                    strength[t][i][j] = lasting[j] + random.nextGaussian();
                }
            }
        }
        Persistence noisy = Persistence.of(strength, 10, 1);
        // By the year alone it would seem as if half of them went within one or two years.
        assertThat(Math.log(0.5) / Math.log(noisy.share())).isLessThan(2);
        assertThat(noisy.halfLife()).isBetween(4.0, 9.0);
    }

    @Test
    void hostile() {
        assertThatThrownBy(() -> Exclusivity.of(panel(5, 5, 0, 1)))
                .isInstanceOf(BadUsageException.class)
                .hasMessageContaining("at least 8 states");
        assertThatThrownBy(() -> new TiePanel(new double[2][3][3], new double[1][3][3]))
                .isInstanceOf(BadUsageException.class);
        assertThatThrownBy(() -> new TiePanel(new double[][][] {{{0, 1}, {2, 0}}}, new double[1][2][2]))
                .hasMessageContaining("differs between states");
        double[][] still = symmetric(10, new SplittableRandom(3), 0, 1);
        TiePanel same = panel(10, 4, 0, 2);
        assertThatThrownBy(() ->
                        Exclusivity.of(new TiePanel(same.strength(), new double[][][] {still, still, still, still})))
                .hasMessageContaining("does not move");
        double[][] two = new double[2][2];
        assertThatThrownBy(() -> new BreakingPoints(two, two, two, -1, 0.1, 4, 1))
                .isInstanceOf(BadUsageException.class);
        assertThatThrownBy(() -> new BreakingPoints(two, two, two, 0, 0.3, 4, 1))
                .isInstanceOf(BadUsageException.class);
        assertThatThrownBy(() -> new BreakingPoints(two, two, two, 0, 0.1, 4, 1).of(0, 1, 0))
                .hasMessageContaining("nothing to break");
        assertThatThrownBy(() -> Persistence.of(new double[1][9][9], 5, 1)).isInstanceOf(BadUsageException.class);
    }
}
