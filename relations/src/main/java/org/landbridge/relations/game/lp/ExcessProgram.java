package org.landbridge.relations.game.lp;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.NoSolutionException;
import org.ojalgo.matrix.decomposition.QR;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;

/**
 * The least excess that a set of coalitions can be held to: minimise e over pay x, with
 * {@code x(S) + w(S) e >= v(S)} for open coalitions, {@code x(S) = v(S)} for fixed ones, and {@code x_k >= floor_k}. The
 * dual is solved, which has one row for each kind of player and a column for each coalition.
 */
public final class ExcessProgram {
    private static final double NO_GAP = 1e-8;

    /**
     * A coalition.
     *
     * @param members by kind of player, how many
     * @param weight of the excess; not read for a fixed one
     * @param value what it must get
     */
    public record Row(double[] members, double weight, double value) {}

    /**
     * A pair of optima.
     *
     * @param pay of one member of each kind
     * @param excess the least that all open rows can be held to
     * @param multiplier of each open row; where it is positive, the row is tight in every optimum
     * @param floorMultiplier the same of each floor; empty without floors
     */
    public record Optimum(double[] pay, double excess, double[] multiplier, double[] floorMultiplier) {}

    private ExcessProgram() {}

    /** @param floor least pay of each kind, or null; values should be of the size of 1 */
    public static Optimum solve(List<Row> open, List<Row> fixed, double @Nullable [] floor) {
        int kinds = fixed.getFirst().members().length;
        int floors = floor == null ? 0 : kinds;
        int columns = open.size() + floors + 2 * fixed.size();
        double[] cost = new double[columns];
        double[][] row = new double[kinds + 1][columns];
        int at = 0;
        for (Row r : open) {
            column(row, cost, at, r, 1);
            row[kinds][at++] = r.weight();
        }
        for (int k = 0; k < floors; k++) {
            row[k][at] = 1;
            cost[at++] = floor == null ? 0 : -floor[k];
        }
        for (Row r : fixed) {
            column(row, cost, at++, r, 1);
            column(row, cost, at++, r, -1);
        }
        LinearSolver.Builder program = LinearSolver.newBuilder(cost).lower(0.0);
        for (int k = 0; k <= kinds; k++) {
            program.equality(k == kinds ? 1 : 0, row[k]);
        }
        Optimisation.Result result = program.build().solve();
        if (!result.getState().isOptimal() || result.getDualSolution().isEmpty()) {
            throw failed("it ended " + result.getState());
        }
        double[] dual = result.getDualSolution().get().get().toRawCopy1D();
        double[] pay = Arrays.copyOf(dual, kinds);
        double[] y = new double[columns];
        for (int c = 0; c < columns; c++) {
            y[c] = result.doubleValue(c);
        }
        double value = 0;
        for (int c = 0; c < columns; c++) {
            value -= cost[c] * y[c];
        }
        // The sign that the solver gives to multipliers is not part of its contract; only one of them proves the
        // optimum.
        double[] turned = new double[kinds];
        Arrays.setAll(turned, k -> -pay[k]);
        double[] proven = worstMiss(open, fixed, turned, value) < worstMiss(open, fixed, pay, value) ? turned : pay;
        double miss = worstMiss(open, fixed, proven, value);
        if (!(miss < NO_GAP)) {
            throw failed("a coalition misses " + miss);
        }
        return new Optimum(
                proven, value, Arrays.copyOf(y, open.size()), Arrays.copyOfRange(y, open.size(), open.size() + floors));
    }

    private static void column(double[][] row, double[] cost, int at, Row r, int sign) {
        for (int k = 0; k < r.members().length; k++) {
            row[k][at] = sign * r.members()[k];
        }
        cost[at] = -sign * r.value();
    }

    /** How far the division is from holding all to the excess; by this, both optima prove one another. */
    private static double worstMiss(List<Row> open, List<Row> fixed, double[] pay, double excess) {
        double worst = 0;
        for (Row r : open) {
            worst = Math.max(worst, (r.value() - dot(r.members(), pay)) / r.weight() - excess);
        }
        for (Row r : fixed) {
            worst = Math.max(worst, Math.abs(r.value() - dot(r.members(), pay)));
        }
        return worst;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static NoSolutionException failed(String how) {
        return new NoSolutionException("A linear program of the game was not solved: " + how
                + ". Check that values of coalitions are not of very different size.");
    }

    /** Solution of more equations than unknowns that agree, by QR. */
    public static double[] solveEquations(double[][] left, double[] right) {
        R064Store body = R064Store.FACTORY.make(left.length, left[0].length);
        for (int r = 0; r < left.length; r++) {
            for (int c = 0; c < left[r].length; c++) {
                body.set(r, c, left[r][c]);
            }
        }
        QR<Double> qr = QR.R064.make(body);
        if (!qr.decompose(body)) {
            throw failed("its equations cannot be decomposed");
        }
        return qr.getSolution(R064Store.FACTORY.column(right)).toRawCopy1D();
    }
}
