package org.landbridge.relations.breaks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Breaks in the level of a series, exactly: the product partition model of Barry and Hartigan (1993) with the recursions
 * of Fearnhead (2006), over all ways to cut the series. Within a segment values are {@code level + error}, the level
 * normal around the mean of the series, the error of the given variance plus one that all segments share. Missing values
 * (NaN) say nothing. Time and memory grow with the square of the length.
 */
public final class ChangePoints {
    private final double[] value;
    private final double[] variance;
    private final double breakChance;
    private final double levelMean;
    private final double levelVariance;
    private final double extra;
    private final int n;
    /** Log marginal likelihood of the segment from i to j - 1, at i * (n + 1) + j. */
    private final double[] segment;
    /** Log likelihood of all from i on, given that a segment starts at i. */
    private final double[] after;

    /**
     * A break that was found.
     *
     * @param at index of the first value after it
     * @param chance that a break lies in {@code low..high}
     * @param low first index of the interval
     * @param high last index of the interval
     * @param before posterior mean level of the segment before it
     * @param after the same of the segment after it
     */
    public record Break(int at, double chance, int low, int high, double before, double after) {}

    /**
     * @param value a series, NaN where missing; at least two values are known
     * @param sd standard error of each value, 0 where it is exact
     * @param breakChance prior chance of a break between two neighbours, such as 0.05
     */
    public ChangePoints(double[] value, double[] sd, double breakChance) {
        if (value.length != sd.length || !(breakChance > 0 && breakChance < 1)) {
            throw new IllegalArgumentException(
                    value.length + " values, " + sd.length + " errors, chance " + breakChance);
        }
        this.value = value.clone();
        this.breakChance = breakChance;
        n = value.length;
        variance = new double[n];
        double[] known = Arrays.stream(value).filter(x -> !Double.isNaN(x)).toArray();
        if (known.length < 2) {
            throw new IllegalArgumentException("a series of fewer than two known values has no breaks");
        }
        levelMean = Arrays.stream(known).average().orElse(0);
        double spread =
                Arrays.stream(known).map(x -> (x - levelMean) * (x - levelMean)).sum() / known.length;
        double floor = Math.max(spread, 1e-12);
        levelVariance = 2 * floor;
        extra = Math.max(noise(known), 1e-4 * floor);
        for (int i = 0; i < n; i++) {
            variance[i] = Math.max(sd[i] * sd[i], extra);
        }
        segment = new double[n * (n + 1)];
        after = new double[n + 1];
        likelihoods();
    }

    /** Variance of the error from differences of neighbours, robust against breaks (the median of their squares). */
    private static double noise(double[] known) {
        double[] square = new double[known.length - 1];
        for (int i = 0; i < square.length; i++) {
            double d = known[i + 1] - known[i];
            square[i] = d * d / 2;
        }
        Arrays.sort(square);
        double median = square.length % 2 == 1
                ? square[square.length / 2]
                : 0.5 * (square[square.length / 2 - 1] + square[square.length / 2]);
        // Median of a chi-square of one degree.
        return median / 0.454936423119572;
    }

    private void likelihoods() {
        for (int i = 0; i < n; i++) {
            double precision = 1 / levelVariance;
            double sum = levelMean / levelVariance;
            double log = 0;
            for (int j = i; j < n; j++) {
                if (!Double.isNaN(value[j])) {
                    double predictive = variance[j] + 1 / precision;
                    double miss = value[j] - sum / precision;
                    log -= 0.5 * (Math.log(2 * Math.PI * predictive) + miss * miss / predictive);
                    precision += 1 / variance[j];
                    sum += value[j] / variance[j];
                }
                segment[i * (n + 1) + j + 1] = log;
            }
        }
        double goOn = Math.log1p(-breakChance);
        double cut = Math.log(breakChance);
        after[n] = 0;
        double[] terms = new double[n + 1];
        for (int i = n - 1; i >= 0; i--) {
            int count = 0;
            for (int j = i + 1; j < n; j++) {
                terms[count++] = segment[i * (n + 1) + j] + (j - i - 1) * goOn + cut + after[j];
            }
            terms[count++] = segment[i * (n + 1) + n] + (n - i - 1) * goOn;
            after[i] = logSum(terms, count);
        }
    }

    private static double logSum(double[] terms, int count) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            most = Math.max(most, terms[i]);
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += Math.exp(terms[i] - most);
        }
        return most + Math.log(sum);
    }

    /** Chance of a break just before each index; 0 at the first. */
    public double[] chances() {
        double goOn = Math.log1p(-breakChance);
        double cut = Math.log(breakChance);
        double[] start = new double[n];
        Arrays.fill(start, Double.NEGATIVE_INFINITY);
        start[0] = 0;
        double[] terms = new double[n];
        double[] chance = new double[n];
        for (int j = 1; j < n; j++) {
            int count = 0;
            for (int i = 0; i < j; i++) {
                terms[count++] = start[i] + segment[i * (n + 1) + j] + (j - i - 1) * goOn + cut;
            }
            start[j] = logSum(terms, count);
            chance[j] = Math.exp(start[j] + after[j] - after[0]);
        }
        return chance;
    }

    /** Log of how much better the data are told with breaks than without any. */
    public double logBayesFactor() {
        double none = segment[n];
        double priorNone = (n - 1) * Math.log1p(-breakChance);
        double some = after[0] + Math.log1p(-Math.exp(none + priorNone - after[0]));
        return some - Math.log1p(-Math.exp(priorNone)) - none;
    }

    /**
     * The breaks of the most probable way to cut the series, in order, each with the shortest run of places around it
     * that holds a break with the wanted chance (or as much as lies between its neighbours).
     */
    public List<Break> breaks(double cover) {
        List<Integer> cuts = cuts();
        double[] chance = chances();
        List<Break> found = new ArrayList<>();
        for (int c = 0; c < cuts.size(); c++) {
            int at = cuts.get(c);
            int least = c == 0 ? 1 : cuts.get(c - 1) + 1;
            int most = c + 1 == cuts.size() ? n - 1 : cuts.get(c + 1) - 1;
            int low = at;
            int high = at;
            double held = chance[at];
            while (held < cover && (low > least || high < most)) {
                double left = low > least ? chance[low - 1] : -1;
                double right = high < most ? chance[high + 1] : -1;
                held += Math.max(left, right);
                if (left >= right) {
                    low--;
                } else {
                    high++;
                }
            }
            int from = c == 0 ? 0 : cuts.get(c - 1);
            int to = c + 1 == cuts.size() ? n : cuts.get(c + 1);
            found.add(new Break(at, Math.min(1, held), low, high, level(from, at), level(at, to)));
        }
        return found;
    }

    private List<Integer> cuts() {
        double goOn = Math.log1p(-breakChance);
        double cut = Math.log(breakChance);
        double[] best = new double[n + 1];
        int[] next = new int[n + 1];
        for (int i = n - 1; i >= 0; i--) {
            best[i] = segment[i * (n + 1) + n] + (n - i - 1) * goOn;
            next[i] = n;
            for (int j = i + 1; j < n; j++) {
                double with = segment[i * (n + 1) + j] + (j - i - 1) * goOn + cut + best[j];
                if (with > best[i]) {
                    best[i] = with;
                    next[i] = j;
                }
            }
        }
        List<Integer> cuts = new ArrayList<>();
        for (int i = next[0]; i < n; i = next[i]) {
            cuts.add(i);
        }
        return cuts;
    }

    private double level(int from, int to) {
        double precision = 1 / levelVariance;
        double sum = levelMean / levelVariance;
        for (int i = from; i < to; i++) {
            if (!Double.isNaN(value[i])) {
                precision += 1 / variance[i];
                sum += value[i] / variance[i];
            }
        }
        return sum / precision;
    }
}
