package org.landbridge.trade.estimate;

/** Two-sided tail probabilities of test statistics. */
final class Tails {
    private static final int TERMS = 10_000;
    private static final double TINY = 1e-300;
    private static final double ENOUGH = 1e-16;

    private Tails() {}

    /** Chance that a standard normal variate lies further from 0. */
    static double normal(double z) {
        return upperGamma(0.5, z * z / 2);
    }

    /** Chance that Student's t lies further from 0. */
    static double student(double t, double freedom) {
        return beta(freedom / (freedom + t * t), freedom / 2, 0.5);
    }

    /** Regularised upper incomplete gamma function: series below a + 1, continued fraction (Lentz) above. */
    private static double upperGamma(double a, double x) {
        if (Double.isNaN(x)) {
            return Double.NaN;
        }
        if (x <= 0) {
            return 1;
        }
        if (Double.isInfinite(x)) {
            return 0;
        }
        double front = Math.exp(-x + a * Math.log(x) - GammaFunctions.logGamma(a));
        if (x < a + 1) {
            double term = 1 / a;
            double sum = term;
            for (int n = 1; n < TERMS && term > sum * ENOUGH; n++) {
                term *= x / (a + n);
                sum += term;
            }
            return 1 - front * sum;
        }
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double h = d;
        for (int n = 1; n < TERMS; n++) {
            double an = -n * (n - a);
            b += 2;
            d = 1 / guarded(an * d + b);
            c = guarded(b + an / c);
            double factor = c * d;
            h *= factor;
            if (Math.abs(factor - 1) < ENOUGH) {
                break;
            }
        }
        return front * h;
    }

    /** Regularised incomplete beta function by its continued fraction (Lentz). */
    private static double beta(double x, double a, double b) {
        if (Double.isNaN(x)) {
            return Double.NaN;
        }
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        double front = Math.exp(GammaFunctions.logGamma(a + b)
                - GammaFunctions.logGamma(a)
                - GammaFunctions.logGamma(b)
                + a * Math.log(x)
                + b * Math.log1p(-x));
        return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b;
    }

    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / guarded(1 - (a + b) * x / (a + 1));
        double h = d;
        for (int m = 1; m < TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / guarded(1 + even * d);
            c = guarded(1 + even / c);
            h *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / guarded(1 + odd * d);
            c = guarded(1 + odd / c);
            double factor = d * c;
            h *= factor;
            if (Math.abs(factor - 1) < ENOUGH) {
                break;
            }
        }
        return h;
    }

    private static double guarded(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
