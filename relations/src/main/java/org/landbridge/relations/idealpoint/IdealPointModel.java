package org.landbridge.relations.idealpoint;

import java.util.Arrays;
import org.landbridge.network.NoSolutionException;
import org.landbridge.network.Workers;

/**
 * One-dimensional ideal points of states from votes in two or three ordered categories: an ordered probit whose points
 * are N(0,1) in each year (Imai, Lo and Olmsted 2016 fit its like by EM). Items are fitted by marginal likelihood
 * (Bock and Aitkin 1981); the E-step is exact on a grid, so the likelihood is exact and intervals need not be symmetric.
 *
 * <p>Years that hang together: points move as a stationary chain with jumps (after Martin and Quinn 2002). Items are
 * calibrated in their own year, which fixes the scale of the year at N(0,1) over its voters; then points are smoothed over
 * the years and the motion estimated, items held. Fitting all at once lets the scale of years drift: votes do not tell it,
 * as no question is put in the same words to two years.
 *
 * <p>Results do not depend on the number of threads. Time of a round is {@code votes * nodes + states * years * nodes^2}.
 */
public final class IdealPointModel {
    private static final int FIRST_STEPS = 6;
    /** A leap may lower the log likelihood by so much before it is taken back. */
    private static final double SLACK = 1e-3;

    /** Where searches start, as angles between the first two components. */
    private static final double[] TURNS = {0, Math.PI / 4, -Math.PI / 4};
    /** Sketches whose log posteriors differ by less may lie on one hill. */
    private static final double HIGHER = 1;

    private final Ballots ballots;
    private final IdealPointOptions options;
    private final int anchor;
    private final Workers workers;
    private final Grid grid;
    private final ItemBank bank;
    private final double[] posterior;
    private final double[] jumps;
    private final double[] mean;
    private final double[] cellMean;
    private final double[] stateLikelihood;
    private final Motion.Moves[] stateMoves;
    private final Smoother[] smoothers;
    private final ItemBank.Step[] steps;
    private final double[][] counts;
    private Motion motion;
    private int rounds;
    private double logLikelihood;
    private double objective;
    private double lastMove;

    private IdealPointModel(Ballots ballots, int anchor, IdealPointOptions options, Workers workers) {
        this.ballots = ballots;
        this.options = options;
        this.anchor = anchor;
        this.workers = workers;
        grid = new Grid(options.reach(), options.step());
        bank = new ItemBank(ballots, grid, options.slopeSd(), options.cutSd());
        posterior = new double[ballots.states * ballots.years * grid.size];
        jumps = new double[ballots.states * ballots.years];
        mean = new double[ballots.states * ballots.years];
        Arrays.fill(mean, Double.NaN);
        cellMean = mean.clone();
        stateLikelihood = new double[ballots.states];
        stateMoves = new Motion.Moves[ballots.states];
        motion =
                new Motion(grid, options.dynamic() ? options.persistence() : 0, options.dynamic() ? options.jump() : 0);
        smoothers = new Smoother[workers.threads()];
        steps = new ItemBank.Step[workers.threads()];
        counts = new double[workers.threads()][ballots.categories * grid.size];
        for (int t = 0; t < workers.threads(); t++) {
            smoothers[t] = new Smoother(grid, ballots, bank);
            steps[t] = new ItemBank.Step();
        }
    }

    /**
     * Fits the model to one year or more.
     *
     * @param ballots a model that is not dynamic wants one year; in one that is, no item is of two years
     * @param anchor a state whose points are positive
     * @throws NoSolutionException if EM does not settle, or the anchor has no votes
     */
    public static IdealPointFit fit(Ballots ballots, int anchor, IdealPointOptions options, Workers workers) {
        if (!options.dynamic() && ballots.years != 1) {
            throw new IllegalArgumentException("years that do not hang together are fitted one by one");
        }
        if (ballots.firstYear[anchor] > ballots.lastYear[anchor]) {
            throw new NoSolutionException(
                    "no ideal points: the anchor, which tells left from right, cast no vote; name another anchor");
        }
        return options.dynamic()
                ? new IdealPointModel(ballots, anchor, options, workers).ofYears()
                : highest(ballots, anchor, options, workers).result();
    }

    /** One year, from several starts: the likelihood may have more than one hill. */
    private static IdealPointModel highest(Ballots ballots, int anchor, IdealPointOptions options, Workers workers) {
        IdealPointModel best = sketch(ballots, anchor, TURNS[0], options, workers);
        for (int i = 1; i < TURNS.length; i++) {
            IdealPointModel other = sketch(ballots, anchor, TURNS[i], options, workers);
            best = other.objective > best.objective + HIGHER ? other : best;
        }
        IdealPointModel model = new IdealPointModel(ballots, anchor, options, workers);
        model.begin(best.mean);
        model.climb(options.tolerance());
        if (options.replicates() > 0) {
            model.widen(
                    new ItemError(ballots, model.grid, model.bank, model.posterior).factors(anchor, options, workers));
        }
        return model;
    }

    /** Points of one year from a start that is near, by state. */
    static double[][] again(Ballots ballots, int anchor, double[] start, IdealPointOptions options, Workers workers) {
        IdealPointModel model = new IdealPointModel(ballots, anchor, options, workers);
        model.begin(start);
        model.climb(options.tolerance());
        double[] sd = new double[ballots.states];
        Arrays.setAll(sd, s -> Math.sqrt(model.grid.variance(model.posterior, s * model.grid.size, model.mean[s])));
        return new double[][] {model.mean, sd};
    }

    /** Posteriors raised to a power, which widens a normal one by the factor and keeps the shape of others. */
    private void widen(double[] factors) {
        for (int s = 0; s < ballots.states; s++) {
            if (ballots.firstYear[s] <= ballots.lastYear[s]) {
                double power = 1 / (factors[s] * factors[s]);
                double sum = 0;
                for (int g = s * grid.size; g < (s + 1) * grid.size; g++) {
                    posterior[g] = Math.pow(posterior[g], power);
                    sum += posterior[g];
                }
                for (int g = s * grid.size; g < (s + 1) * grid.size; g++) {
                    posterior[g] /= sum;
                }
            }
        }
    }

    /** A search on a coarse grid, to find the hill. */
    private static IdealPointModel sketch(
            Ballots ballots, int anchor, double turn, IdealPointOptions options, Workers workers) {
        IdealPointModel model = new IdealPointModel(ballots, anchor, options.sketch(), workers);
        model.begin(PrincipalAxis.of(ballots, anchor, turn));
        model.climb(model.options.tolerance());
        return model;
    }

    /** Points and items of one year together, until points move less than the tolerance. */
    private void climb(double tolerance) {
        Acceleration acceleration = new Acceleration(bank);
        double accepted = Double.NEGATIVE_INFINITY;
        while (true) {
            expect();
            if (objective < accepted - SLACK) {
                acceleration.undo();
                tabulate();
                expect();
            }
            acceleration.first();
            maximise(1);
            expect();
            if (lastMove < tolerance) {
                return;
            }
            checkRounds();
            accepted = objective;
            acceleration.second();
            maximise(1);
            acceleration.leap();
            tabulate();
        }
    }

    /** All years: items of each year alone, then points and their motion. */
    private IdealPointFit ofYears() {
        calibrate();
        tabulate();
        while (true) {
            expect();
            if (!options.estimateMotion() || lastMove < options.tolerance()) {
                return result();
            }
            checkRounds();
            Motion.Moves all = new Motion.Moves();
            for (Motion.Moves moves : stateMoves) {
                all.add(moves);
            }
            motion = Motion.estimate(grid, all);
        }
    }

    private void calibrate() {
        IdealPointOptions alone = options.alone();
        workers.run(ballots.years, (t, thread) -> {
            Ballots.Slice slice = ballots.year(t);
            if (slice.ballots().size() > 0) {
                try (Workers one = new Workers(1)) {
                    IdealPointFit fit = fit(slice.ballots(), anchor, alone, one);
                    for (int k = 0; k < slice.items().length; k++) {
                        bank.set(slice.items()[k], fit.slope(k), fit.lowerCut(k), fit.upperCut(k));
                    }
                }
            }
        });
    }

    private void checkRounds() {
        if (rounds >= options.mostRounds()) {
            throw new NoSolutionException(
                    "ideal points did not settle in " + rounds + " rounds: the last one moved points by " + lastMove
                            + "; allow more rounds or a larger tolerance");
        }
    }

    private IdealPointFit result() {
        return new IdealPointFit(ballots, grid, bank, motion, posterior, jumps, anchor, rounds, logLikelihood);
    }

    private void tabulate() {
        workers.run(bank.items, (k, thread) -> bank.tabulate(k));
    }

    /** Items fitted to given points, NaN where there is none. */
    private void begin(double[] start) {
        for (int cell = 0; cell < start.length; cell++) {
            if (!Double.isNaN(start[cell])) {
                grid.put(start[cell], posterior, cell * grid.size);
            }
        }
        maximise(FIRST_STEPS);
    }

    /** Posteriors of all states given the items. */
    private void expect() {
        workers.run(ballots.states, (s, thread) -> {
            Motion.Moves moves = new Motion.Moves();
            stateMoves[s] = moves;
            if (ballots.firstYear[s] <= ballots.lastYear[s]) {
                stateLikelihood[s] = smoothers[thread].smooth(s, motion, posterior, jumps, moves);
                for (int t = ballots.firstYear[s]; t <= ballots.lastYear[s]; t++) {
                    int cell = s * ballots.years + t;
                    cellMean[cell] = grid.mean(posterior, cell * grid.size);
                }
            }
        });
        rounds++;
        logLikelihood = 0;
        for (double one : stateLikelihood) {
            logLikelihood += one;
        }
        objective = logLikelihood;
        for (int k = 0; k < bank.items; k++) {
            objective += bank.logPrior(k);
        }
        double square = 0;
        int n = 0;
        for (int cell = 0; cell < mean.length; cell++) {
            if (!Double.isNaN(cellMean[cell])) {
                double d = cellMean[cell] - mean[cell];
                square += d * d;
                n++;
                mean[cell] = cellMean[cell];
            }
        }
        // Not a number in the first round, which then does not end the search.
        lastMove = Math.sqrt(square / n);
    }

    /** Items, and motion, given the posteriors. */
    private void maximise(int stepsOfItems) {
        workers.run(bank.items, (k, thread) -> {
            double[] expected = counts[thread];
            Arrays.fill(expected, 0);
            int size = grid.size;
            for (int v = ballots.itemStart[k]; v < ballots.itemStart[k + 1]; v++) {
                int to = ballots.itemCategory[v] * size;
                int from = ballots.itemCell[v] * size;
                for (int g = 0; g < size; g++) {
                    expected[to + g] += posterior[from + g];
                }
            }
            for (int i = 0; i < stepsOfItems; i++) {
                bank.improve(k, expected, steps[thread]);
            }
            bank.tabulate(k);
        });
    }
}
