package org.landbridge.relations.idealpoint;

import java.util.Arrays;

/**
 * The E-step of one state: the posterior of its points given all its votes, exact on the grid (forward-backward of a
 * hidden Markov chain; a Kalman smoother would be its Gaussian approximation). One for each thread.
 */
final class Smoother {
    private final Grid grid;
    private final Ballots ballots;
    private final ItemBank bank;
    private final double[] emission;
    private final double[] forward;
    private final double[] predicted;
    private final double[] backward;
    private final double[] weighted;
    private final double[] moved;

    Smoother(Grid grid, Ballots ballots, ItemBank bank) {
        this.grid = grid;
        this.ballots = ballots;
        this.bank = bank;
        emission = new double[ballots.years * grid.size];
        forward = new double[ballots.years * grid.size];
        predicted = new double[grid.size];
        backward = new double[grid.size];
        weighted = new double[grid.size];
        moved = new double[grid.size];
    }

    /** Fills likelihoods of the votes of a cell, the largest 1; returns the logarithm of what they were divided by. */
    private double emission(int state, int year) {
        int size = grid.size;
        int to = year * size;
        Arrays.fill(emission, to, to + size, 0);
        int cell = state * ballots.years + year;
        double[] table = bank.logProbability;
        boolean any = false;
        for (int v = ballots.cellStart[cell]; v < ballots.cellStart[cell + 1]; v++) {
            int item = ballots.cellItem[v];
            if (!bank.informs(item)) {
                continue;
            }
            any = true;
            int from = (item * bank.categories + ballots.cellCategory[v]) * size;
            for (int g = 0; g < size; g++) {
                emission[to + g] += table[from + g];
            }
        }
        if (!any) {
            Arrays.fill(emission, to, to + size, 1);
            return 0;
        }
        double most = Double.NEGATIVE_INFINITY;
        for (int g = 0; g < size; g++) {
            most = Math.max(most, emission[to + g]);
        }
        for (int g = 0; g < size; g++) {
            emission[to + g] = Math.exp(emission[to + g] - most);
        }
        return most;
    }

    /**
     * Smooths a state over the years of its votes.
     *
     * @param motion of points; not used where there is one year
     * @param posterior {@code [(state * years + year) * nodes + node]}, filled for those years
     * @param jumps {@code [state * years + year]}, chance of a jump into the year
     * @param moves is added to
     * @return log likelihood of the state's votes
     */
    double smooth(int state, Motion motion, double[] posterior, double[] jumps, Motion.Moves moves) {
        int size = grid.size;
        int first = ballots.firstYear[state];
        int last = ballots.lastYear[state];
        double logLikelihood = 0;
        for (int t = first; t <= last; t++) {
            logLikelihood += emission(state, t);
            int at = t * size;
            if (t == first) {
                System.arraycopy(grid.mass, 0, predicted, 0, size);
            } else {
                System.arraycopy(forward, at - size, weighted, 0, size);
                Motion.product(weighted, motion.smooth, predicted, size);
                for (int g = 0; g < size; g++) {
                    predicted[g] = (1 - motion.jump) * predicted[g] + motion.jump * grid.mass[g];
                }
            }
            double sum = 0;
            for (int g = 0; g < size; g++) {
                forward[at + g] = predicted[g] * emission[at + g];
                sum += forward[at + g];
            }
            for (int g = 0; g < size; g++) {
                forward[at + g] /= sum;
            }
            logLikelihood += Math.log(sum);
        }
        Arrays.fill(backward, 1);
        for (int t = last; t >= first; t--) {
            int at = t * size;
            int to = (state * ballots.years + t) * size;
            double sum = 0;
            for (int g = 0; g < size; g++) {
                posterior[to + g] = forward[at + g] * backward[g];
                sum += posterior[to + g];
            }
            for (int g = 0; g < size; g++) {
                posterior[to + g] /= sum;
            }
            if (t > first) {
                back(state, t, motion, jumps, moves);
            }
        }
        return logLikelihood;
    }

    /** From what follows year t to what follows year t - 1, and the moves between the two. */
    private void back(int state, int t, Motion motion, double[] jumps, Motion.Moves moves) {
        int size = grid.size;
        int at = t * size;
        double fresh = 0;
        for (int b = 0; b < size; b++) {
            weighted[b] = backward[b] * emission[at + b];
            fresh += grid.mass[b] * weighted[b];
        }
        Motion.product(weighted, motion.turned, backward, size);
        double smoothMass = 0;
        double squareBefore = 0;
        for (int a = 0; a < size; a++) {
            double mass = forward[at - size + a] * backward[a];
            smoothMass += mass;
            squareBefore += mass * grid.node[a] * grid.node[a];
        }
        double all = (1 - motion.jump) * smoothMass + motion.jump * fresh;
        double share = (1 - motion.jump) / all;
        for (int b = 0; b < size; b++) {
            moved[b] = weighted[b] * grid.node[b];
        }
        moves.count += 1;
        double jumped = motion.jump * fresh / all;
        moves.jumps += jumped;
        jumps[state * ballots.years + t] = jumped;
        moves.squareBefore += share * squareBefore;
        // Sums over the pair of years need the shock's moments as well.
        pairMoments(at, motion, share, moves);
        double scale = 0;
        for (int a = 0; a < size; a++) {
            backward[a] = (1 - motion.jump) * backward[a] + motion.jump * fresh;
            scale = Math.max(scale, backward[a]);
        }
        for (int a = 0; a < size; a++) {
            backward[a] /= scale;
        }
    }

    private void pairMoments(int at, Motion motion, double share, Motion.Moves moves) {
        int size = grid.size;
        double product = 0;
        double square = 0;
        for (int a = 0; a < size; a++) {
            double mass = forward[at - size + a];
            if (mass < 1e-12) {
                continue;
            }
            int row = a * size;
            double first = 0;
            double second = 0;
            for (int b = 0; b < size; b++) {
                double m = motion.smooth[row + b] * moved[b];
                first += m;
                second += m * grid.node[b];
            }
            product += mass * grid.node[a] * first;
            square += mass * second;
        }
        moves.product += share * product;
        moves.square += share * square;
    }
}
