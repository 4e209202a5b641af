package org.landbridge.trade.appraise;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What the net present value is when its inputs are other than stated.
 *
 * @param npv by draw
 * @param rates of return of the draws that have exactly one, sorted
 * @param swings of the inputs one by one, the widest first
 */
public record Uncertainty(int draws, long seed, double[] npv, double[] rates, List<Swing> swings) {
    /**
     * One input at its 10th and 90th percentile, the others as stated.
     *
     * @param low value of the input at its 10th percentile
     * @param npvAtLow net present value there
     */
    public record Swing(Input input, double low, double high, double npvAtLow, double npvAtHigh) {
        public double width() {
            return Math.abs(npvAtHigh - npvAtLow);
        }
    }

    /**
     * @param correlation of the inputs' normal scores, in the order of the inputs
     * @throws IllegalArgumentException if the correlations contradict each other
     */
    public static Uncertainty draw(
            Project project, List<Uncertain> uncertain, double[][] correlation, double rate, int draws, long seed) {
        double[][] p = LatinHypercube.probabilities(
                uncertain.stream().map(u -> u.input().word()).toList(), correlation, draws, seed);
        double[] npv = new double[draws];
        double[] rates = new double[draws];
        int known = 0;
        for (int i = 0; i < draws; i++) {
            Inputs inputs = Inputs.stated();
            for (int k = 0; k < uncertain.size(); k++) {
                Uncertain u = uncertain.get(k);
                inputs = inputs.with(u.input(), u.law().quantile(p[k][i]));
            }
            CashFlow total = project.total(inputs);
            npv[i] = total.presentValue(rate, project.baseYear());
            OptionalDouble single = RatesOfReturn.of(total).single();
            if (single.isPresent()) {
                rates[known++] = single.getAsDouble();
            }
        }
        double[] sorted = Arrays.copyOf(rates, known);
        Arrays.sort(sorted);
        return new Uncertainty(draws, seed, npv, sorted, swings(project, uncertain, rate));
    }

    private static List<Swing> swings(Project project, List<Uncertain> uncertain, double rate) {
        return uncertain.stream()
                .map(u -> {
                    double low = u.law().quantile(0.1);
                    double high = u.law().quantile(0.9);
                    return new Swing(
                            u.input(),
                            low,
                            high,
                            at(project, u.input(), low, rate),
                            at(project, u.input(), high, rate));
                })
                .sorted((a, b) -> Double.compare(b.width(), a.width()))
                .toList();
    }

    private static double at(Project project, Input input, double value, double rate) {
        return project.netPresentValue(Inputs.stated().with(input, value), rate);
    }

    /** Net present value not reached by a share of the draws. */
    public double percentile(double share) {
        double[] sorted = npv.clone();
        Arrays.sort(sorted);
        return ofSorted(sorted, share);
    }

    /** Rate of return not reached by a share of the draws that have exactly one; NaN if none has. */
    public double ratePercentile(double share) {
        return rates.length == 0 ? Double.NaN : ofSorted(rates, share);
    }

    private static double ofSorted(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    public double mean() {
        return Arrays.stream(npv).average().orElse(Double.NaN);
    }

    /** Share of the draws worth more than nothing. */
    public double chancePositive() {
        return (double) Arrays.stream(npv).filter(v -> v > 0).count() / draws;
    }
}
