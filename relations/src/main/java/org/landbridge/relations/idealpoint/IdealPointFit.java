package org.landbridge.relations.idealpoint;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Ideal points and how sure they are. Intervals are quantiles of the posterior of the points given the fitted items and
 * motion (empirical Bayes); points of different states are independent given these. Years and states are numbered as in
 * the {@link Ballots}.
 *
 * <p>Points are told at mean 0 and standard deviation 1 over the states that have one in the year, anchor positive. Slopes
 * and cuts are on the scale of the model.
 */
public final class IdealPointFit {
    private final Ballots ballots;
    private final Grid grid;
    private final ItemBank bank;
    private final Motion motion;
    private final double[] posterior;
    private final double[] jumps;
    private final double sign;
    private final double[] centre;
    private final double[] spread;
    private final int rounds;
    private final double logLikelihood;

    /** A figure with its interval. */
    public record Estimate(double mean, double sd, double low, double median, double high) {}

    IdealPointFit(
            Ballots ballots,
            Grid grid,
            ItemBank bank,
            Motion motion,
            double[] posterior,
            double[] jumps,
            int anchor,
            int rounds,
            double logLikelihood) {
        this.ballots = ballots;
        this.grid = grid;
        this.bank = bank;
        this.motion = motion;
        this.posterior = posterior;
        this.jumps = jumps;
        this.rounds = rounds;
        this.logLikelihood = logLikelihood;
        double sum = 0;
        for (int t = ballots.firstYear[anchor]; t <= ballots.lastYear[anchor]; t++) {
            sum += grid.mean(posterior, (anchor * ballots.years + t) * grid.size);
        }
        sign = sum < 0 ? -1 : 1;
        if (sign < 0) {
            flip();
        }
        centre = new double[ballots.years];
        spread = new double[ballots.years];
        for (int t = 0; t < ballots.years; t++) {
            scale(t);
        }
    }

    /** A fit that was kept: the posterior is turned the anchor's way already. */
    private IdealPointFit(
            Ballots ballots,
            Grid grid,
            ItemBank bank,
            Motion motion,
            double[] posterior,
            double[] jumps,
            double sign,
            int rounds,
            double logLikelihood) {
        this.ballots = ballots;
        this.grid = grid;
        this.bank = bank;
        this.motion = motion;
        this.posterior = posterior;
        this.jumps = jumps;
        this.sign = sign;
        this.rounds = rounds;
        this.logLikelihood = logLikelihood;
        centre = new double[ballots.years];
        spread = new double[ballots.years];
        for (int t = 0; t < ballots.years; t++) {
            scale(t);
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeDouble(sign);
        out.writeInt(rounds);
        out.writeDouble(logLikelihood);
        out.writeDouble(motion.persistence);
        out.writeDouble(motion.jump);
        FitBytes.write(out, bank.slope);
        FitBytes.write(out, bank.lower);
        FitBytes.write(out, bank.upper);
        FitBytes.write(out, jumps);
        FitBytes.writeRows(out, posterior, grid.size);
    }

    static IdealPointFit read(DataInputStream in, Ballots ballots, IdealPointOptions options) throws IOException {
        Grid grid = new Grid(options.reach(), options.step());
        ItemBank bank = new ItemBank(ballots, grid, options.slopeSd(), options.cutSd());
        double sign = in.readDouble();
        int rounds = in.readInt();
        double logLikelihood = in.readDouble();
        Motion motion = new Motion(grid, in.readDouble(), in.readDouble());
        FitBytes.read(in, bank.slope);
        FitBytes.read(in, bank.lower);
        FitBytes.read(in, bank.upper);
        double[] jumps = new double[ballots.states * ballots.years];
        FitBytes.read(in, jumps);
        double[] posterior = new double[jumps.length * grid.size];
        FitBytes.readRows(in, posterior, grid.size);
        return new IdealPointFit(ballots, grid, bank, motion, posterior, jumps, sign, rounds, logLikelihood);
    }

    private void flip() {
        int size = grid.size;
        for (int cell = 0; cell < ballots.states * ballots.years; cell++) {
            for (int g = 0, h = size - 1; g < h; g++, h--) {
                double kept = posterior[cell * size + g];
                posterior[cell * size + g] = posterior[cell * size + h];
                posterior[cell * size + h] = kept;
            }
        }
    }

    /** Whether a state has a point in a year: it lies between the state's first and last vote. */
    public boolean has(int state, int year) {
        return year >= ballots.firstYear[state] && year <= ballots.lastYear[state];
    }

    private int at(int state, int year) {
        if (!has(state, year)) {
            throw new IllegalArgumentException("no ideal point of state " + state + " in year " + year);
        }
        return (state * ballots.years + year) * grid.size;
    }

    /** Posterior mean, NaN where there is no point. */
    public double mean(int state, int year) {
        return has(state, year) ? (raw(state, year) - centre[year]) / spread[year] : Double.NaN;
    }

    private double raw(int state, int year) {
        return grid.mean(posterior, at(state, year));
    }

    /** Means of all states in a year, NaN where there is no point. */
    public double[] means(int year) {
        double[] points = new double[ballots.states];
        Arrays.setAll(points, s -> mean(s, year));
        return points;
    }

    /** A point with the interval that holds it with a probability of {@code cover}. */
    public Estimate point(int state, int year, double cover) {
        int at = at(state, year);
        double raw = grid.mean(posterior, at);
        double sd = Math.sqrt(grid.variance(posterior, at, raw));
        return new Estimate(
                mean(state, year),
                sd / spread[year],
                (grid.quantile(posterior, at, (1 - cover) / 2) - centre[year]) / spread[year],
                (grid.quantile(posterior, at, 0.5) - centre[year]) / spread[year],
                (grid.quantile(posterior, at, (1 + cover) / 2) - centre[year]) / spread[year]);
    }

    private void scale(int year) {
        double sum = 0;
        double square = 0;
        int n = 0;
        for (int s = 0; s < ballots.states; s++) {
            if (has(s, year)) {
                double x = raw(s, year);
                sum += x;
                square += x * x;
                n++;
            }
        }
        centre[year] = n == 0 ? 0 : sum / n;
        spread[year] = n < 2 ? 1 : Math.sqrt(Math.max(square / n - centre[year] * centre[year], 1e-12));
    }

    /** Distance of two states in a year, with its interval. */
    public Estimate distance(int a, int b, int year, double cover) {
        double[] mass = distances(a, b, year);
        double mean = 0;
        double square = 0;
        for (int d = 0; d < mass.length; d++) {
            mean += mass[d] * d * grid.step;
            square += mass[d] * d * grid.step * d * grid.step;
        }
        return new Estimate(
                mean / spread[year],
                Math.sqrt(Math.max(0, square - mean * mean)) / spread[year],
                quantile(mass, (1 - cover) / 2) / spread[year],
                quantile(mass, 0.5) / spread[year],
                quantile(mass, (1 + cover) / 2) / spread[year]);
    }

    /** Chance that {@code a} is nearer to {@code to} than {@code b} is. */
    public double nearer(int a, int b, int to, int year) {
        int size = grid.size;
        int atTo = at(to, year);
        int atA = at(a, year);
        int atB = at(b, year);
        double chance = 0;
        double[] ofB = new double[size];
        for (int x = 0; x < size; x++) {
            if (posterior[atTo + x] < 1e-12) {
                continue;
            }
            Arrays.fill(ofB, 0);
            for (int g = 0; g < size; g++) {
                ofB[Math.abs(g - x)] += posterior[atB + g];
            }
            double farther = 0;
            double[] beyond = new double[size];
            for (int d = size - 1; d >= 0; d--) {
                beyond[d] = farther + 0.5 * ofB[d];
                farther += ofB[d];
            }
            double nearer = 0;
            for (int g = 0; g < size; g++) {
                nearer += posterior[atA + g] * beyond[Math.abs(g - x)];
            }
            chance += posterior[atTo + x] * nearer;
        }
        return chance;
    }

    /** Mass of each distance in steps of the grid. */
    private double[] distances(int a, int b, int year) {
        int size = grid.size;
        int atA = at(a, year);
        int atB = at(b, year);
        double[] mass = new double[size];
        for (int g = 0; g < size; g++) {
            double weight = posterior[atA + g];
            if (weight < 1e-14) {
                continue;
            }
            for (int h = 0; h < size; h++) {
                mass[Math.abs(g - h)] += weight * posterior[atB + h];
            }
        }
        return mass;
    }

    private double quantile(double[] mass, double p) {
        double below = 0;
        for (int d = 0; d < mass.length; d++) {
            double next = below + mass[d];
            if (next >= p) {
                double share = mass[d] > 0 ? (p - below) / mass[d] : 0.5;
                return d == 0 ? 0.5 * grid.step * share : grid.step * (d - 0.5 + share);
            }
            below = next;
        }
        return grid.step * (mass.length - 1);
    }

    /** Chance that a state's point jumped between the year before and this one; 0 in its first year. */
    public double jumped(int state, int year) {
        return jumps[state * ballots.years + year];
    }

    /** Slope of an item: how much it divides states, positive where a no goes with the anchor's side. */
    public double slope(int item) {
        return sign * bank.slope[item];
    }

    /** Cut between the first category and the rest; infinite where nobody chose one of the two sides. */
    public double lowerCut(int item) {
        return bank.lower[item];
    }

    /** Cut between the first two categories and the third. */
    public double upperCut(int item) {
        return bank.upper[item];
    }

    /** Correlation of neighbouring years; 0 in a fit of one year. */
    public double persistence() {
        return motion.persistence;
    }

    /** Estimated chance of a jump in a year. */
    public double jump() {
        return motion.jump;
    }

    public int states() {
        return ballots.states;
    }

    public int years() {
        return ballots.years;
    }

    public int rounds() {
        return rounds;
    }

    public double logLikelihood() {
        return logLikelihood;
    }
}
