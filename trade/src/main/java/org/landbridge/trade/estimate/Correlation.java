package org.landbridge.trade.estimate;

/** Pearson's correlation. */
final class Correlation {
    private Correlation() {}

    static double squared(double[] a, double[] b) {
        int n = a.length;
        double meanA = 0;
        double meanB = 0;
        for (int i = 0; i < n; i++) {
            meanA += a[i] / n;
            meanB += b[i] / n;
        }
        double aa = 0;
        double bb = 0;
        double ab = 0;
        for (int i = 0; i < n; i++) {
            double da = a[i] - meanA;
            double db = b[i] - meanB;
            aa += da * da;
            bb += db * db;
            ab += da * db;
        }
        return ab / aa * (ab / bb);
    }
}
