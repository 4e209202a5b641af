package org.landbridge.relations.measure;

/**
 * Votes of two states on the same rolls, counted: {@code count[3 * a + b]} rolls on which the first voted a and the second
 * b, 0 yes, 1 abstain, 2 no. Rolls on which either is not on record do not count. All measures are NaN where they say
 * nothing.
 */
public record Crosstab(double[] count) {
    /** How far two votes are apart, on 0 to 1. */
    public enum Weights {
        LINEAR,
        SQUARED;

        double of(int a, int b) {
            double d = Math.abs(a - b) / 2.0;
            return this == LINEAR ? d : d * d;
        }
    }

    /** Rolls in common. */
    public double rolls() {
        double sum = 0;
        for (double c : count) {
            sum += c;
        }
        return sum;
    }

    /** Share of equal votes. */
    public double agreement() {
        double n = rolls();
        return n > 0 ? (count[0] + count[4] + count[8]) / n : Double.NaN;
    }

    /** Share of equal votes where an abstention is half way (Lijphart 1963). */
    public double lijphart() {
        return 1 - observed(Weights.LINEAR);
    }

    /** S of Signorino and Ritter (1999), unweighted: 1 for equal votes throughout, -1 for opposed throughout. */
    public double s() {
        return 1 - 2 * observed(Weights.LINEAR);
    }

    /**
     * Agreement beyond chance with each state's own margins (Cohen 1968, Haege 2011): 1 - observed / expected
     * disagreement. NaN where chance leaves nothing to disagree on, as with two states that always vote yes.
     */
    public double kappa(Weights weights) {
        return beyondChance(weights, false);
    }

    /** The same with pooled margins (Scott 1955, Haege 2011). */
    public double pi(Weights weights) {
        return beyondChance(weights, true);
    }

    private double observed(Weights weights) {
        double n = rolls();
        double sum = 0;
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                sum += count[3 * a + b] * weights.of(a, b);
            }
        }
        return n > 0 ? sum / n : Double.NaN;
    }

    private double beyondChance(Weights weights, boolean pooled) {
        double n = rolls();
        if (!(n > 0)) {
            return Double.NaN;
        }
        double[] first = new double[3];
        double[] second = new double[3];
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                first[a] += count[3 * a + b] / n;
                second[b] += count[3 * a + b] / n;
            }
        }
        double expected = 0;
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                double pa = pooled ? 0.5 * (first[a] + second[a]) : first[a];
                double pb = pooled ? 0.5 * (first[b] + second[b]) : second[b];
                expected += pa * pb * weights.of(a, b);
            }
        }
        return expected > 1e-12 ? 1 - observed(weights) / expected : Double.NaN;
    }
}
