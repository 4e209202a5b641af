package org.landbridge.relations.measure;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.landbridge.network.Workers;

/**
 * How alike states vote on a set of rolls, such as those of a year. Votes are kept as bits, one set for each state and
 * kind of vote, so a crosstab takes nine counts of common bits for each 64 rolls. Immutable; results do not depend on the
 * number of threads.
 */
public final class Similarity {
    private static final int KINDS = 3;

    private final int states;
    private final int rolls;
    private final int words;
    /** bits[(state * 3 + vote) * words + word]. */
    private final long[] bits;

    private final int[] blocks;

    /**
     * A figure with its interval; all NaN where it says nothing.
     *
     * @param draws replicates in which it said something
     */
    public record Interval(double value, double low, double high, int draws) {}

    /** What a measure would be if all absences of either state were yes, or all were no. */
    public record Bounds(double low, double high) {}

    /**
     * @param votes 0 yes, 1 abstain, 2 no, anything else not on record; {@code [state * rolls + roll]}
     * @param blocks one for each roll: rolls of equal number are drawn among themselves in a bootstrap
     */
    public Similarity(int states, byte[] votes, int[] blocks) {
        this.states = states;
        rolls = blocks.length;
        if (votes.length != states * rolls) {
            throw new IllegalArgumentException(votes.length + " votes of " + states + " states on " + rolls + " rolls");
        }
        words = (rolls + 63) / 64;
        bits = new long[states * KINDS * words];
        this.blocks = blocks.clone();
        for (int s = 0; s < states; s++) {
            for (int r = 0; r < rolls; r++) {
                int vote = votes[s * rolls + r];
                if (vote >= 0 && vote < KINDS) {
                    bits[(s * KINDS + vote) * words + (r >> 6)] |= 1L << r;
                }
            }
        }
    }

    public int states() {
        return states;
    }

    public int rolls() {
        return rolls;
    }

    /** Votes of two states, counted. */
    public Crosstab crosstab(int a, int b) {
        double[] count = new double[KINDS * KINDS];
        for (int x = 0; x < KINDS; x++) {
            for (int y = 0; y < KINDS; y++) {
                int at = (a * KINDS + x) * words;
                int bt = (b * KINDS + y) * words;
                int sum = 0;
                for (int w = 0; w < words; w++) {
                    sum += Long.bitCount(bits[at + w] & bits[bt + w]);
                }
                count[KINDS * x + y] = sum;
            }
        }
        return new Crosstab(count);
    }

    /** A measure of all pairs, {@code [a * states + b]}; NaN on the diagonal and where it says nothing. */
    public double[] all(Measure measure, Workers workers) {
        double[] to = new double[states * states];
        Arrays.fill(to, Double.NaN);
        workers.run(states, (a, thread) -> {
            for (int b = 0; b < states; b++) {
                if (a != b) {
                    to[a * states + b] = measure.of(crosstab(a, b));
                }
            }
        });
        return to;
    }

    /**
     * A measure of one pair with a bootstrap interval: rolls are drawn with replacement within their blocks. The same
     * draws serve every pair and measure, so differences between pairs are not blurred.
     *
     * @param cover probability that the interval is to hold, such as 0.9
     */
    public Interval bootstrap(int a, int b, Measure measure, int draws, double cover, long seed) {
        double[] sample = draws(a, b, measure, draws, seed);
        double[] said =
                Arrays.stream(sample).filter(x -> !Double.isNaN(x)).sorted().toArray();
        double value = measure.of(crosstab(a, b));
        if (said.length == 0 || Double.isNaN(value)) {
            return new Interval(Double.NaN, Double.NaN, Double.NaN, said.length);
        }
        return new Interval(value, quantile(said, (1 - cover) / 2), quantile(said, (1 + cover) / 2), said.length);
    }

    /**
     * The same for many pairs on several threads, in the order of the pairs.
     *
     * @param pairs each two states
     */
    public Interval[] bootstrap(int[][] pairs, Measure measure, int draws, double cover, long seed, Workers workers) {
        Interval[] to = new Interval[pairs.length];
        workers.run(
                pairs.length, (p, thread) -> to[p] = bootstrap(pairs[p][0], pairs[p][1], measure, draws, cover, seed));
        return to;
    }

    /** The replicates themselves, NaN where one says nothing. */
    public double[] draws(int a, int b, Measure measure, int draws, long seed) {
        byte[] cell = new byte[rolls];
        for (int r = 0; r < rolls; r++) {
            int x = vote(a, r);
            int y = vote(b, r);
            cell[r] = (byte) (x < 0 || y < 0 ? -1 : KINDS * x + y);
        }
        int[][] members = members();
        double[] to = new double[draws];
        double[] count = new double[KINDS * KINDS];
        Crosstab table = new Crosstab(count);
        SplittableRandom source = new SplittableRandom(seed);
        for (int d = 0; d < draws; d++) {
            // One stream for each replicate, so that it is the same for every pair.
            SplittableRandom random = source.split();
            Arrays.fill(count, 0);
            for (int[] block : members) {
                for (int i = 0; i < block.length; i++) {
                    int drawn = cell[block[random.nextInt(block.length)]];
                    if (drawn >= 0) {
                        count[drawn]++;
                    }
                }
            }
            to[d] = measure.of(table);
        }
        return to;
    }

    private int[][] members() {
        int[] names = Arrays.stream(blocks).sorted().distinct().toArray();
        int[][] members = new int[names.length][];
        for (int n = 0; n < names.length; n++) {
            int name = names[n];
            members[n] =
                    IntStream.range(0, rolls).filter(r -> blocks[r] == name).toArray();
        }
        return members;
    }

    private int vote(int state, int roll) {
        for (int x = 0; x < KINDS; x++) {
            if ((bits[(state * KINDS + x) * words + (roll >> 6)] >>> roll & 1) != 0) {
                return x;
            }
        }
        return -1;
    }

    /**
     * Where a measure may lie if absences hide votes: all absences of the pair on these rolls taken as yes, and all as no
     * (the four combinations), and as they are. Both must have been members on every roll given.
     */
    public Bounds absenceBounds(int a, int b, Measure measure) {
        double low = measure.of(crosstab(a, b));
        double high = low;
        for (int ifA = 0; ifA < KINDS; ifA += 2) {
            for (int ifB = 0; ifB < KINDS; ifB += 2) {
                double[] count = new double[KINDS * KINDS];
                for (int r = 0; r < rolls; r++) {
                    int x = vote(a, r);
                    int y = vote(b, r);
                    count[KINDS * (x < 0 ? ifA : x) + (y < 0 ? ifB : y)]++;
                }
                double value = measure.of(new Crosstab(count));
                if (!Double.isNaN(value)) {
                    low = Double.isNaN(low) ? value : Math.min(low, value);
                    high = Double.isNaN(high) ? value : Math.max(high, value);
                }
            }
        }
        return new Bounds(low, high);
    }

    /** Share of a state's partners that are less like it than b is, ties by half; NaN where b says nothing. */
    public double rank(int a, int b, Measure measure) {
        double own = measure.of(crosstab(a, b));
        double below = 0;
        int partners = 0;
        for (int c = 0; c < states; c++) {
            double other = c == a || c == b ? Double.NaN : measure.of(crosstab(a, c));
            if (!Double.isNaN(other)) {
                below += other < own ? 1 : other == own ? 0.5 : 0;
                partners++;
            }
        }
        return partners == 0 || Double.isNaN(own) ? Double.NaN : below / partners;
    }

    /** Linear interpolation between order statistics. */
    private static double quantile(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
