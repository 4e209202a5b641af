package org.landbridge.relations.latent;

/**
 * Kalman filter and smoother (Rauch, Tung and Striebel 1965) of one pair: its alignment is a lasting part, {@code
 * N(0, lasting)}, plus a part that moves, a stationary autoregression of variance {@code moving}. The evidence of a year
 * is summed up as one measurement of their sum. State vector: (moving part, lasting part).
 */
final class PairSmoother {
    private final int years;
    /** Filtered mean and covariance (mm, ml, ll), and the same predicted. */
    private final double[][] filtered;

    private final double[][] predicted;
    /** Smoothed mean of the alignment, its variance, and moments of the moving part. */
    final double[] mean;

    final double[] variance;
    double lastingSquare;
    double movingFirst;
    double movingSquare;
    double movingProduct;
    double movingBefore;
    double logLikelihood;

    PairSmoother(int years) {
        this.years = years;
        filtered = new double[years][5];
        predicted = new double[years][5];
        mean = new double[years];
        variance = new double[years];
    }

    /**
     * @param precision of the measurement of each year, 0 where there is none
     * @param measured value of each year
     */
    void smooth(double[] precision, double[] measured, double persistence, double moving, double lasting) {
        logLikelihood = 0;
        double shock = moving * (1 - persistence * persistence);
        for (int t = 0; t < years; t++) {
            double[] p = predicted[t];
            if (t == 0) {
                set(p, 0, 0, moving, 0, lasting);
            } else {
                double[] f = filtered[t - 1];
                set(p, persistence * f[0], f[1], persistence * persistence * f[2] + shock, persistence * f[3], f[4]);
            }
            update(p, filtered[t], precision[t], measured[t]);
        }
        back(persistence);
    }

    private void update(double[] p, double[] f, double precision, double measured) {
        System.arraycopy(p, 0, f, 0, 5);
        if (precision <= 0) {
            return;
        }
        double a = p[2] + p[3];
        double b = p[3] + p[4];
        double total = a + b + 1 / precision;
        double miss = measured - p[0] - p[1];
        f[0] = p[0] + a / total * miss;
        f[1] = p[1] + b / total * miss;
        f[2] = p[2] - a * a / total;
        f[3] = p[3] - a * b / total;
        f[4] = p[4] - b * b / total;
        logLikelihood -= 0.5 * (Math.log(2 * Math.PI * total) + miss * miss / total);
    }

    private void back(double persistence) {
        double[] s = filtered[years - 1].clone();
        movingSquare = 0;
        movingProduct = 0;
        movingBefore = 0;
        lastingSquare = s[1] * s[1] + s[4];
        for (int t = years - 1; t >= 0; t--) {
            mean[t] = s[0] + s[1];
            variance[t] = Math.max(s[2] + 2 * s[3] + s[4], 0);
            if (t == 0) {
                movingFirst = s[0] * s[0] + s[2];
                break;
            }
            double[] f = filtered[t - 1];
            double[] p = predicted[t];
            // Gain: covariance before, transition, inverse of the predicted covariance.
            double det = Math.max(p[2] * p[4] - p[3] * p[3], 1e-300);
            double i00 = p[4] / det;
            double i01 = -p[3] / det;
            double i11 = p[2] / det;
            double c00 = f[2] * persistence;
            double c01 = f[3];
            double c10 = f[3] * persistence;
            double c11 = f[4];
            double g00 = c00 * i00 + c01 * i01;
            double g01 = c00 * i01 + c01 * i11;
            double g10 = c10 * i00 + c11 * i01;
            double g11 = c10 * i01 + c11 * i11;
            double d0 = s[0] - p[0];
            double d1 = s[1] - p[1];
            double q0 = s[2] - p[2];
            double q1 = s[3] - p[3];
            double q2 = s[4] - p[4];
            double before0 = f[0] + g00 * d0 + g01 * d1;
            double before1 = f[1] + g10 * d0 + g11 * d1;
            double v0 = f[2] + g00 * (g00 * q0 + g01 * q1) + g01 * (g00 * q1 + g01 * q2);
            double v1 = f[3] + g10 * (g00 * q0 + g01 * q1) + g11 * (g00 * q1 + g01 * q2);
            double v2 = f[4] + g10 * (g10 * q0 + g11 * q1) + g11 * (g10 * q1 + g11 * q2);
            movingSquare += s[0] * s[0] + s[2];
            movingBefore += before0 * before0 + v0;
            movingProduct += s[0] * before0 + g00 * s[2] + g01 * s[3];
            set(s, before0, before1, v0, v1, v2);
        }
    }

    private static void set(double[] to, double a, double b, double c, double d, double e) {
        to[0] = a;
        to[1] = b;
        to[2] = c;
        to[3] = d;
        to[4] = e;
    }
}
