package org.landbridge.relations.game;

import java.util.SplittableRandom;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.NoSolutionException;
import org.landbridge.network.Workers;

/**
 * Shapley value of a game too large to enumerate, from orders of arrival (Castro, Gomez and Tejada 2009). A draw is an
 * order, the same order begun at places spread evenly over it, so that each player comes early and late (strata by
 * position, Maleki et al. 2013), and each of these backwards (antithetic). Draws are independent, and the bound is the
 * empirical Bernstein bound of Maurer and Pontil (2009, theorem 4) on their means, both sides and all players at once.
 * Same seed, same result for any number of threads.
 */
public final class SampledShapley {
    private static final int PER_TASK = 16;

    private SampledShapley() {}

    /**
     * Samples.
     *
     * @param players up to 62
     * @param range within which everything that a player adds must lie
     * @throws NoSolutionException when a draw leaves the range, so that the bound would not hold, or is not finite
     */
    public static SampledValue of(
            int players, CoalitionValue game, MarginalRange range, SampleOptions options, Workers workers) {
        Coalitions.checkPlayers(players, Coalitions.MOST_PLAYERS, "");
        if (range.low().length != players) {
            throw new BadUsageException(range.low().length + " ranges for " + players + " players.");
        }
        Coalitions.checkEmpty(game.value(0));
        double grand = Coalitions.checkFinite(game.value(Coalitions.grand(players)), Coalitions.grand(players));
        int tasks = (options.blocks() + PER_TASK - 1) / PER_TASK;
        double[][] mean = new double[tasks][players];
        double[][] square = new double[tasks][players];
        workers.run(tasks, (task, thread) -> {
            int to = Math.min(options.blocks(), (task + 1) * PER_TASK);
            Draw draw = new Draw(players, game, grand, range, options.strata());
            int seen = 0;
            for (int block = task * PER_TASK; block < to; block++) {
                double[] x = draw.block(new SplittableRandom(seed(options.seed(), block)));
                seen++;
                for (int i = 0; i < players; i++) {
                    double off = x[i] - mean[task][i];
                    mean[task][i] += off / seen;
                    square[task][i] += off * (x[i] - mean[task][i]);
                }
            }
        });
        double[] value = new double[players];
        double[] squares = new double[players];
        long seen = 0;
        for (int t = 0; t < tasks; t++) {
            int more = Math.min(options.blocks(), (t + 1) * PER_TASK) - t * PER_TASK;
            for (int i = 0; i < players; i++) {
                double off = mean[t][i] - value[i];
                value[i] += off * more / (seen + more);
                squares[i] += square[t][i] + off * off * seen * more / (seen + more);
            }
            seen += more;
        }
        double log = Math.log(4.0 * players / (1 - options.confidence()));
        double m = options.blocks();
        double[] bound = new double[players];
        for (int i = 0; i < players; i++) {
            double width = range.high()[i] - range.low()[i];
            bound[i] = Math.sqrt(2 * squares[i] / (m - 1) * log / m) + 7 * width * log / (3 * (m - 1));
        }
        return new SampledValue(value, bound, options.confidence(), 2L * options.strata() * options.blocks());
    }

    private static long seed(long seed, int block) {
        return new SplittableRandom(seed + block * 0x9E3779B97F4A7C15L).nextLong() ^ seed;
    }

    /** The work of one thread. */
    private static final class Draw {
        private final int n;
        private final CoalitionValue game;
        private final double grand;
        private final MarginalRange range;
        private final int strata;
        private final double slack;
        private final int[] order;
        private final double[] sum;

        Draw(int n, CoalitionValue game, double grand, MarginalRange range, int strata) {
            this.n = n;
            this.game = game;
            this.grand = grand;
            this.range = range;
            this.strata = strata;
            slack = 1e-9 * Math.abs(grand);
            order = new int[n];
            sum = new double[n];
        }

        double[] block(SplittableRandom random) {
            for (int i = 0; i < n; i++) {
                int j = random.nextInt(i + 1);
                order[i] = order[j];
                order[j] = i;
                sum[i] = 0;
            }
            for (int s = 0; s < strata; s++) {
                int start = (int) ((long) s * n / strata);
                arrive(start, 1);
                arrive(start + n - 1, -1);
            }
            for (int i = 0; i < n; i++) {
                sum[i] /= 2 * strata;
            }
            return sum;
        }

        private void arrive(int start, int step) {
            long in = 0;
            double before = 0;
            for (int k = 0; k < n; k++) {
                int player = order[Math.floorMod(start + step * k, n)];
                in |= 1L << player;
                double after = k == n - 1 ? grand : Coalitions.checkFinite(game.value(in), in);
                double adds = after - before;
                if (adds < range.low()[player] - slack || adds > range.high()[player] + slack) {
                    throw new NoSolutionException("Player " + player + " adds " + adds + " in making "
                            + Coalitions.text(in) + ", which is not between " + range.low()[player] + " and "
                            + range.high()[player] + "; give a range that holds, else the error bound does not.");
                }
                sum[player] += adds;
                before = after;
            }
        }
    }
}
