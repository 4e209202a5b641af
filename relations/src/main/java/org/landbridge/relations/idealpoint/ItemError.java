package org.landbridge.relations.idealpoint;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.landbridge.network.Workers;

/**
 * How much wider than the posterior given the items says the interval of a point must be, as the items are estimated too:
 * worlds are made from the fitted model, fitted anew, and misses held against the posteriors of these fits (a parametric
 * bootstrap; Efron and Tibshirani 1993). States near the middle and states far out have a factor each.
 */
final class ItemError {
    private static final long SEED = 20_170_517;
    /** In standard deviations from the mean: where far out begins. */
    private static final double FAR = 1.25;
    /** With fewer misses than this the factor of all is taken. */
    private static final int LEAST = 40;

    private final Ballots ballots;
    private final Grid grid;
    private final ItemBank bank;
    private final double[] posterior;
    private final double[] squares = new double[3];
    private final double[] variances = new double[3];
    private final int[] misses = new int[3];

    /** @param bank fitted to the votes of one year, with its tables */
    ItemError(Ballots ballots, Grid grid, ItemBank bank, double[] posterior) {
        this.ballots = ballots;
        this.grid = grid;
        this.bank = bank;
        this.posterior = posterior;
    }

    /** Factors on standard deviations by state, at least 1. */
    double[] factors(int anchor, IdealPointOptions options, Workers workers) {
        SplittableRandom seeds = new SplittableRandom(SEED);
        for (int r = 0; r < options.replicates(); r++) {
            SplittableRandom random = seeds.split();
            int[] truth = truth(random);
            double[] start = new double[ballots.states];
            Arrays.setAll(start, s -> truth[s] < 0 ? Double.NaN : grid.node[truth[s]]);
            compare(start, IdealPointModel.again(world(truth, random), anchor, start, options, workers));
        }
        double[] mean = new double[ballots.states];
        Arrays.setAll(mean, s -> has(s) ? grid.mean(posterior, s * grid.size) : Double.NaN);
        double[] z = standard(mean)[0];
        double[] factors = new double[ballots.states];
        for (int s = 0; s < factors.length; s++) {
            int group = Math.abs(z[s]) > FAR ? 1 : 0;
            group = misses[group] < LEAST ? 2 : group;
            factors[s] = variances[group] > 0 ? Math.sqrt(Math.max(1, squares[group] / variances[group])) : 1;
        }
        return factors;
    }

    private boolean has(int state) {
        return ballots.firstYear[state] <= ballots.lastYear[state];
    }

    /** A node for each state from its posterior, -1 where it has none. */
    private int[] truth(SplittableRandom random) {
        int[] truth = new int[ballots.states];
        for (int s = 0; s < truth.length; s++) {
            truth[s] = -1;
            if (has(s)) {
                double left = random.nextDouble();
                int g = 0;
                while (g < grid.size - 1 && left >= posterior[s * grid.size + g]) {
                    left -= posterior[s * grid.size + g];
                    g++;
                }
                truth[s] = g;
            }
        }
        return truth;
    }

    private Ballots world(int[] truth, SplittableRandom random) {
        byte[] votes = new byte[ballots.cellCategory.length];
        for (int s = 0; s < ballots.states; s++) {
            for (int v = ballots.cellStart[s]; v < ballots.cellStart[s + 1]; v++) {
                int item = ballots.cellItem[v];
                votes[v] = bank.informs(item) ? draw(item, truth[s], random) : ballots.cellCategory[v];
            }
        }
        return ballots.voted(votes);
    }

    private byte draw(int item, int node, SplittableRandom random) {
        double left = random.nextDouble();
        for (int c = 0; c < ballots.categories - 1; c++) {
            left -= Math.exp(bank.logProbability[(item * ballots.categories + c) * grid.size + node]);
            if (left < 0) {
                return (byte) c;
            }
        }
        return (byte) (ballots.categories - 1);
    }

    private void compare(double[] truth, double[][] fitted) {
        double[] is = standard(truth)[0];
        double[][] found = standard(fitted[0]);
        double along = 0;
        for (int s = 0; s < is.length; s++) {
            along += has(s) ? is[s] * found[0][s] : 0;
        }
        for (int s = 0; s < is.length; s++) {
            if (has(s)) {
                double miss = Math.signum(along) * found[0][s] - is[s];
                double sd = fitted[1][s] / found[1][0];
                int group = Math.abs(is[s]) > FAR ? 1 : 0;
                for (int g : new int[] {group, 2}) {
                    squares[g] += miss * miss;
                    variances[g] += sd * sd;
                    misses[g]++;
                }
            }
        }
    }

    /** At mean 0 and standard deviation 1, and what it was divided by. */
    private static double[][] standard(double[] points) {
        double mean =
                Arrays.stream(points).filter(x -> !Double.isNaN(x)).average().orElse(0);
        double sd = Math.sqrt(Arrays.stream(points)
                .filter(x -> !Double.isNaN(x))
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElse(1));
        double by = sd > 0 ? sd : 1;
        return new double[][] {Arrays.stream(points).map(x -> (x - mean) / by).toArray(), {by}};
    }
}
