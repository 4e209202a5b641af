package org.landbridge.relations.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.NoSolutionException;
import org.landbridge.network.Workers;
import org.landbridge.relations.game.lp.ExcessProgram;

/**
 * The division whose largest objections are smallest, lexicographically (Schmeidler 1969), by the sequence of linear
 * programs of Maschler, Peleg and Shapley (1979). Of the programs, only coalitions that object are written down, as they
 * turn up. After each, coalitions with a positive dual are settled: they are tight in every optimum, which coalitions
 * that are merely tight in one are not (Guajardo and Jörnsten 2015 describe that error); every coalition that depends
 * on settled ones is settled too. Interchangeable players are merged first, players who add nothing left out.
 */
public final class Nucleolus {
    /** How objections are measured. */
    public enum Excess {
        /** v(S) - x(S). */
        TOTAL,
        /** (v(S) - x(S)) / |S|, of the per-capita nucleolus (Grotte 1970). */
        PER_CAPITA
    }

    /** Whether no player may get less than by himself. */
    public enum Among {
        /** Nucleolus; there must be such divisions. */
        IMPUTATIONS,
        /** Prenucleolus; always exists. */
        ALL_DIVISIONS
    }

    /**
     * A division of v(N).
     *
     * @param pay of each player
     * @param levels excess of the coalitions settled in each step, from the largest, in the game without players who add
     *     nothing; empty when one class of players shares equally
     */
    public record Division(double[] pay, double[] levels) {}

    private static final double TOLERANCE = 1e-10;
    private static final double POSITIVE = 1e-7;
    private static final double POLISH = 1e-6;
    private static final int MOST_ROUNDS = 10_000;

    private final CountTable game;
    private final ExcessScan scan;
    private final double scale;
    private final RankSpan span;
    private final List<Integer> working = new ArrayList<>();
    private final List<ExcessProgram.Row> fixed = new ArrayList<>();
    /** Equations of the final division: members, step (or -1), weight, value. */
    private final List<Equation> equations = new ArrayList<>();

    private final List<Double> levels = new ArrayList<>();
    private final double @Nullable [] floor;
    private double[] pay;

    private record Equation(double[] members, int level, double weight, double value) {}

    private Nucleolus(CountTable game, Excess excess, double @Nullable [] floor) {
        this.game = game;
        this.floor = floor;
        scan = new ExcessScan(game, excess == Excess.PER_CAPITA);
        scale = Math.max(game.scale(), Double.MIN_NORMAL);
        span = new RankSpan(game.kinds());
        int grand = game.size() - 1;
        span.add(scan.counts(grand));
        fixed.add(new ExcessProgram.Row(members(grand), 1, game.grand() / scale));
        equations.add(new Equation(members(grand), -1, 0, game.grand() / scale));
        pay = new double[game.kinds()];
        for (int k = 0; k < game.kinds(); k++) {
            open(game.stride(k));
            open(grand - game.stride(k));
        }
    }

    /** Nucleolus, by plain excess among imputations. */
    public static Division of(GameTable game, Workers workers) {
        return of(game, Excess.TOTAL, Among.IMPUTATIONS, workers);
    }

    /**
     * Nucleolus or one of its kin.
     *
     * @throws NoSolutionException when imputations are asked for and there are none, or a program cannot be solved
     */
    public static Division of(GameTable game, Excess excess, Among among, Workers workers) {
        return of(game, PlayerClasses.find(game, 0), excess, among, workers);
    }

    /** The same of a game whose interchangeable players are known, so that no table of all coalitions is needed. */
    public static Division of(CoalitionValue game, PlayerClasses classes, Excess excess, Among among, Workers workers) {
        // By head, a player who adds nothing still softens the objection of those he joins.
        CountTable table = CountTable.of(game, classes, excess == Excess.TOTAL, workers);
        double[] floor = among == Among.IMPUTATIONS ? floor(table) : null;
        return new Nucleolus(table, excess, floor).solve();
    }

    private static double[] floor(CountTable table) {
        double[] floor = new double[table.kinds()];
        double sum = 0;
        double scale = Math.max(table.scale(), Double.MIN_NORMAL);
        for (int k = 0; k < floor.length; k++) {
            floor[k] = table.valueAt(table.stride(k)) / scale;
            sum += floor[k] * table.members(k);
        }
        double grand = table.grand() / scale;
        if (sum > grand + TOLERANCE) {
            throw new NoSolutionException(
                    "All together make " + table.grand() + ", by themselves " + sum * scale
                            + ": there is no division that leaves nobody worse off, so no nucleolus. Ask for the prenucleolus.");
        }
        if (sum > grand) {
            // Rounding only: the one imputation must stay feasible.
            for (int k = 0; k < floor.length; k++) {
                floor[k] -= (sum - grand) / floor.length / table.members(k);
            }
        }
        return floor;
    }

    /** First step only: a division that holds the largest excess to its least. */
    static double[] leastCore(CountTable table) {
        Nucleolus program = new Nucleolus(table, Excess.TOTAL, null);
        double[] pay = new double[table.kinds()];
        if (program.span.rank() == pay.length) {
            return program.solve().pay();
        }
        double[] optimum = program.optimum().pay();
        Arrays.setAll(pay, k -> optimum[k] * program.scale);
        return table.toPlayers(pay);
    }

    private Division solve() {
        if (game.kinds() == 0) {
            return new Division(game.toPlayers(new double[0]), new double[0]);
        }
        while (span.rank() < game.kinds()) {
            settle(optimum());
        }
        polish();
        double[] level = new double[levels.size()];
        for (int l = 0; l < level.length; l++) {
            level[l] = levels.get(l) * scale;
        }
        for (int k = 0; k < pay.length; k++) {
            pay[k] *= scale;
        }
        return new Division(game.toPlayers(pay), level);
    }

    /** Least excess of what is not settled, coalitions being added until none outside objects more. */
    private ExcessProgram.Optimum optimum() {
        working.removeIf(at -> span.contains(scan.counts(at)));
        int most = Math.max(8, 2 * game.kinds());
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<ExcessProgram.Row> rows = new ArrayList<>(working.size());
            for (int at : working) {
                rows.add(new ExcessProgram.Row(members(at), scan.weight(at), game.valueAt(at) / scale));
            }
            ExcessProgram.Optimum optimum = ExcessProgram.solve(rows, fixed, floor);
            double[] unscaled = new double[game.kinds()];
            Arrays.setAll(unscaled, k -> optimum.pay()[k] * scale);
            boolean added = false;
            for (int at : scan.above((optimum.excess() + TOLERANCE) * scale, unscaled, span, most)) {
                if (!working.contains(at)) {
                    working.add(at);
                    added = true;
                }
            }
            if (!added) {
                return optimum;
            }
        }
        throw new NoSolutionException("The nucleolus was not found in " + MOST_ROUNDS + " linear programs.");
    }

    private void settle(ExcessProgram.Optimum optimum) {
        int level = levels.size();
        levels.add(optimum.excess());
        pay = optimum.pay();
        int before = span.rank();
        double most = Arrays.stream(optimum.multiplier()).max().orElse(0);
        for (int w = 0; w < working.size(); w++) {
            int at = working.get(w);
            if (optimum.multiplier()[w] > Math.min(POSITIVE, most / 2)) {
                double value = game.valueAt(at) / scale;
                equations.add(new Equation(members(at), level, scan.weight(at), value));
                if (span.add(scan.counts(at))) {
                    fixed.add(new ExcessProgram.Row(members(at), 1, value - scan.weight(at) * optimum.excess()));
                }
            }
        }
        double[] floors = optimum.floorMultiplier();
        for (int k = 0; k < floors.length; k++) {
            if (floors[k] > POSITIVE && floor != null) {
                double[] one = new double[game.kinds()];
                one[k] = 1;
                equations.add(new Equation(one, -1, 0, floor[k]));
            }
        }
        if (span.rank() == before) {
            throw new NoSolutionException(
                    "A step of the nucleolus settled no coalition; values of coalitions may be of "
                            + "very different size.");
        }
    }

    /** Pay and levels anew from the coalitions that determine them, without the programs' rounding. */
    private void polish() {
        int kinds = game.kinds();
        double[][] left = new double[equations.size()][kinds + levels.size()];
        double[] right = new double[equations.size()];
        for (int r = 0; r < right.length; r++) {
            Equation e = equations.get(r);
            System.arraycopy(e.members(), 0, left[r], 0, kinds);
            if (e.level() >= 0) {
                left[r][kinds + e.level()] = e.weight();
            }
            right[r] = e.value();
        }
        double[] exact = ExcessProgram.solveEquations(left, right);
        for (int k = 0; k < kinds && !levels.isEmpty(); k++) {
            if (!(Math.abs(exact[k] - pay[k]) < POLISH)) {
                throw new NoSolutionException("The nucleolus is not sure to " + POLISH
                        + " of the largest value of a coalition; values may be of very different size.");
            }
        }
        pay = Arrays.copyOf(exact, kinds);
        for (int l = 0; l < levels.size(); l++) {
            levels.set(l, exact[kinds + l]);
        }
    }

    private void open(int at) {
        if (at > 0 && at < game.size() - 1 && !working.contains(at)) {
            working.add(at);
        }
    }

    private double[] members(int at) {
        int[] count = scan.counts(at);
        double[] members = new double[count.length];
        Arrays.setAll(members, k -> count[k]);
        return members;
    }
}
