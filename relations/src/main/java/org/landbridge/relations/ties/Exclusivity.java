package org.landbridge.relations.ties;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.landbridge.network.BadUsageException;
import org.landbridge.relations.Normal;

/**
 * The exclusivity parameter of {@link ValuedTies}, from a panel. At rest a tie obeys {@code 2 k w_ij = b_ij + b_ji -
 * psi X_ij} with {@code X_ij = sum_m (h_jm w_im + h_im w_jm)}, the hostility that the other partners of each have to the
 * other. So psi over k is minus twice the coefficient of X, with an effect for every pair (what the two are to each other
 * at all times) and for every state and period (how open each is), and the hostility of the two themselves held fixed.
 *
 * <p>X holds ties that answer to the one explained, so least squares is not consistent. The instrument is X with ties of
 * the first period, which is then left out: what moves it is hostility of third states alone. It identifies psi if these
 * move for reasons that have nothing to do with the tie, beyond what the effects hold fixed; ties at nought break it.
 *
 * <p>Standard errors let all pairs that share a state hang together, at any time (Aronow, Samii and Assenova 2015), and
 * quantiles are Student's with one degree of freedom less than there are states.
 *
 * @param psi over k
 * @param standardError of it
 * @param low lower end of the 95 % interval
 * @param high upper end
 * @param probability of an estimate as far from 0 if psi is 0
 * @param leastSquares the same without instrument, for comparison
 * @param firstStageF of the instrument; below about 10 it is weak
 * @param observations of pairs and periods
 * @param pairs of them
 * @param states of them
 */
public record Exclusivity(
        double psi,
        double standardError,
        double low,
        double high,
        double probability,
        double leastSquares,
        double firstStageF,
        int observations,
        int pairs,
        int states) {
    /** Fewer states say nothing of errors that hang together by state. */
    public static final int LEAST_STATES = 8;

    private static final int MOST_SWEEPS = 10_000;
    private static final double SETTLED = 1e-12;

    /** Whether the 95 % interval lies above 0: ties exclude one another. */
    public boolean isExclusive() {
        return low > 0;
    }

    /** Whether 0 lies in the 95 % interval. */
    public boolean isIndistinguishableFromZero() {
        return low <= 0 && high >= 0;
    }

    /** One row of the estimation. */
    private record Row(int i, int j, int pair, int period, double tie, double met, double instrument, double own) {}

    /**
     * Estimates it.
     *
     * @throws BadUsageException if there are too few states or periods
     */
    public static Exclusivity of(TiePanel panel) {
        List<Row> rows = rows(panel);
        int pairs = (int) rows.stream().mapToInt(Row::pair).distinct().count();
        boolean[] seen = new boolean[panel.states()];
        rows.forEach(r -> {
            seen[r.i()] = true;
            seen[r.j()] = true;
        });
        int states = 0;
        for (boolean one : seen) {
            states += one ? 1 : 0;
        }
        if (states < LEAST_STATES || rows.size() < 2 * pairs) {
            throw new BadUsageException("Exclusivity needs ties and hostility of at least " + LEAST_STATES
                    + " states over at least 3 periods; there are " + states + " states and " + rows.size()
                    + " rows of " + pairs + " pairs.");
        }
        double[] tie = residual(rows, panel, rows.stream().mapToDouble(Row::tie).toArray());
        double[] met = residual(rows, panel, rows.stream().mapToDouble(Row::met).toArray());
        double[] instrument =
                residual(rows, panel, rows.stream().mapToDouble(Row::instrument).toArray());
        double[] own = residual(rows, panel, rows.stream().mapToDouble(Row::own).toArray());
        for (double[] series : new double[][] {tie, met, instrument}) {
            double slope = dot(series, own) / Math.max(dot(own, own), Double.MIN_NORMAL);
            for (int r = 0; r < series.length; r++) {
                series[r] -= slope * own[r];
            }
        }
        double strength = dot(instrument, met);
        if (!(dot(instrument, instrument) > SETTLED) || strength == 0) {
            throw new BadUsageException("Hostility of third states does not move beside what each state and pair is;"
                    + " exclusivity cannot be told. More periods or states are needed.");
        }
        double slope = dot(instrument, tie) / strength;
        double[] score = new double[rows.size()];
        double[] firstScore = new double[rows.size()];
        double first = strength / dot(instrument, instrument);
        for (int r = 0; r < score.length; r++) {
            score[r] = instrument[r] * (tie[r] - slope * met[r]);
            firstScore[r] = instrument[r] * (met[r] - first * instrument[r]);
        }
        double error = Math.sqrt(clustered(rows, score, panel.states(), states)) / Math.abs(strength);
        double firstError =
                Math.sqrt(clustered(rows, firstScore, panel.states(), states)) / dot(instrument, instrument);
        double psi = -2 * slope;
        double standardError = 2 * error;
        double reach = student(0.975, states - 1) * standardError;
        return new Exclusivity(
                psi,
                standardError,
                psi - reach,
                psi + reach,
                2 * Normal.below(-normal(Math.abs(psi) / standardError, states - 1)),
                -2 * dot(met, tie) / dot(met, met),
                first / firstError * (first / firstError),
                rows.size(),
                pairs,
                states);
    }

    /** Rows of all periods but the first; those with a gap are left out. */
    private static List<Row> rows(TiePanel panel) {
        double[][] before = panel.strength()[0];
        int n = panel.states();
        List<Row> rows = new ArrayList<>();
        for (int t = 1; t < panel.periods(); t++) {
            double[][] w = panel.strength()[t];
            double[][] h = panel.hostility()[t];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < i; j++) {
                    double met = 0;
                    double instrument = 0;
                    for (int k = 0; k < n; k++) {
                        if (k != i && k != j) {
                            double now = h[j][k] * w[i][k] + h[i][k] * w[j][k];
                            double then = h[j][k] * before[i][k] + h[i][k] * before[j][k];
                            // A partner of whom something is not known counts for neither.
                            if (!Double.isNaN(now) && !Double.isNaN(then)) {
                                met += now;
                                instrument += then;
                            }
                        }
                    }
                    if (!Double.isNaN(w[i][j]) && !Double.isNaN(h[i][j]) && !Double.isNaN(before[i][j])) {
                        rows.add(new Row(i, j, i * n + j, t, w[i][j], met, instrument, h[i][j]));
                    }
                }
            }
        }
        return rows;
    }

    /** What pairs, and states in their periods, do not explain: effects are swept out by turns. */
    private static double[] residual(List<Row> rows, TiePanel panel, double[] series) {
        int n = panel.states();
        double[] rest = series.clone();
        double[] pairMean = new double[n * n];
        int[] pairCount = new int[n * n];
        int[] stateCount = new int[n * panel.periods()];
        for (Row row : rows) {
            pairCount[row.pair()]++;
            stateCount[row.period() * n + row.i()]++;
            stateCount[row.period() * n + row.j()]++;
        }
        double scale = Math.max(1, Arrays.stream(series).map(Math::abs).max().orElse(1));
        double change = Double.POSITIVE_INFINITY;
        for (int sweep = 0; sweep < MOST_SWEEPS && change > SETTLED * scale; sweep++) {
            change = 0;
            Arrays.fill(pairMean, 0);
            for (int r = 0; r < rest.length; r++) {
                pairMean[rows.get(r).pair()] += rest[r] / pairCount[rows.get(r).pair()];
            }
            double[] stateMean = new double[stateCount.length];
            for (int r = 0; r < rest.length; r++) {
                Row row = rows.get(r);
                double mean = pairMean[row.pair()];
                rest[r] -= mean;
                change = Math.max(change, Math.abs(mean));
                stateMean[row.period() * n + row.i()] += rest[r];
                stateMean[row.period() * n + row.j()] += rest[r];
            }
            // Half a step each, as every row has two states: their sweeps together would go too far.
            for (int r = 0; r < rest.length; r++) {
                Row row = rows.get(r);
                int one = row.period() * n + row.i();
                int other = row.period() * n + row.j();
                double mean = (stateMean[one] / stateCount[one] + stateMean[other] / stateCount[other]) / 2;
                rest[r] -= mean;
                change = Math.max(change, Math.abs(mean));
            }
        }
        return rest;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int r = 0; r < a.length; r++) {
            sum += a[r] * b[r];
        }
        return sum;
    }

    /** Sum of products of the scores of all pairs that share a state, at any time. */
    private static double clustered(List<Row> rows, double[] score, int n, int states) {
        double[] byPair = new double[n * n];
        double[] byState = new double[n];
        for (int r = 0; r < score.length; r++) {
            byPair[rows.get(r).pair()] += score[r];
            byState[rows.get(r).i()] += score[r];
            byState[rows.get(r).j()] += score[r];
        }
        double pairs = Arrays.stream(byPair).map(s -> s * s).sum();
        double shared = Arrays.stream(byState).map(s -> s * s).sum() - pairs;
        // The sum over pairs that share a state need not be positive; pairs alone are the least that is meant.
        return Math.max(shared, pairs) * states / (states - 1.0);
    }

    /** Quantile of Student's distribution by the series of Cornish and Fisher in 1/degrees (Abramowitz 26.7.5). */
    static double student(double probability, int degrees) {
        double z = Normal.quantile(probability);
        double z2 = z * z;
        double d = degrees;
        return z
                + z * (z2 + 1) / (4 * d)
                + z * (5 * z2 * z2 + 16 * z2 + 3) / (96 * d * d)
                + z * (3 * z2 * z2 * z2 + 19 * z2 * z2 + 17 * z2 - 15) / (384 * d * d * d);
    }

    /** The normal value with the same tail as one of Student's (Wallace 1959). */
    private static double normal(double t, int degrees) {
        double d = degrees;
        return (8 * d + 1) / (8 * d + 3) * Math.sqrt(d * Math.log1p(t * t / d));
    }
}
