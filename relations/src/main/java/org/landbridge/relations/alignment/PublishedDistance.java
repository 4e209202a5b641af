package org.landbridge.relations.alignment;

import java.util.Arrays;
import org.landbridge.relations.Normal;

/** Distances of published ideal points, their posteriors taken as normal and independent. */
final class PublishedDistance {
    private static final int NODES = 201;

    private PublishedDistance() {}

    static Figure figure(StateTable points, String a, String b, int year, double cover) {
        double d = points.mean(a, year) - points.mean(b, year);
        double sd = Math.hypot(points.sd(a, year), points.sd(b, year));
        if (Double.isNaN(d)) {
            return Figure.NONE;
        }
        if (Double.isNaN(sd)) {
            return Figure.bare(Math.abs(d));
        }
        double m = Math.abs(d);
        return new Figure(m, quantile(m, sd, (1 - cover) / 2), quantile(m, sd, (1 + cover) / 2));
    }

    /** Quantile of |X|, X normal: by halving. */
    private static double quantile(double mean, double sd, double p) {
        double low = 0;
        double high = mean + 10 * sd;
        for (int i = 0; i < 60; i++) {
            double x = 0.5 * (low + high);
            double below = Normal.below((x - mean) / sd) - Normal.below((-x - mean) / sd);
            if (below < p) {
                low = x;
            } else {
                high = x;
            }
        }
        return 0.5 * (low + high);
    }

    /** Chance that a is nearer to a state than b is; NaN where one of the three has no point. */
    static double nearer(StateTable points, String a, String b, String to, int year) {
        double[] x = nodes(points.mean(to, year), points.sd(to, year));
        double[] y = nodes(points.mean(a, year), points.sd(a, year));
        double mean = points.mean(b, year);
        double sd = points.sd(b, year);
        if (Double.isNaN(x[0] + y[0] + mean + sd)) {
            return Double.NaN;
        }
        double chance = 0;
        for (double at : x) {
            for (double other : y) {
                double d = Math.abs(other - at);
                chance += Normal.below((at - d - mean) / sd) + 1 - Normal.below((at + d - mean) / sd);
            }
        }
        return chance / x.length / y.length;
    }

    private static double[] nodes(double mean, double sd) {
        double[] nodes = new double[NODES];
        Arrays.setAll(nodes, i -> mean + sd * Normal.quantile((i + 0.5) / NODES));
        return nodes;
    }
}
