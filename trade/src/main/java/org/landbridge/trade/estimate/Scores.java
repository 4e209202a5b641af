package org.landbridge.trade.estimate;

import java.util.Arrays;
import java.util.List;
import org.landbridge.network.NoSolutionException;
import org.landbridge.trade.estimate.Design.Codes;

/** The scores of an estimate, one row each, and what else its covariance needs. Holds the memory of the estimation. */
public final class Scores {
    private final Design design;
    final Panel panel;
    private final Columns columns;
    private final double[] score;
    private final double[][] bread;
    /** Linear predictor of the rows of the panel in units of the response, or its logarithm. */
    final double[] index;
    /** Weights of the last step. */
    final double[] w;

    private final double iidVariance;

    Scores(
            Design design,
            Panel panel,
            Columns columns,
            double[] score,
            double[][] bread,
            double[] index,
            double[] w,
            double iidVariance) {
        this.design = design;
        this.panel = panel;
        this.columns = columns;
        this.score = score;
        this.bread = bread;
        this.index = index;
        this.w = w;
        this.iidVariance = iidVariance;
    }

    Design design() {
        return design;
    }

    /** Coefficients by regressor of the design; 0 for those dropped. */
    double[] coefficientsOfDesign(double[] coefficients) {
        double[] all = new double[design.regressors().length];
        for (int k = 0; k < coefficients.length; k++) {
            if (columns.origin[k] >= 0) {
                all[columns.origin[k]] = coefficients[k];
            }
        }
        return all;
    }

    Covariance covariance(Estimate estimate, Errors errors, SmallSample correction) {
        int n = panel.rows;
        int[] clusters = {};
        double[][] matrix;
        double factor;
        int parameters;
        Meat meat = new Meat(panel.x, score, panel.order);
        switch (errors) {
            case Errors.Iid() -> {
                parameters = parameters(estimate, List.of());
                matrix = scaled(bread, iidVariance);
                factor = 1;
            }
            case Errors.Robust() -> {
                parameters = parameters(estimate, List.of());
                matrix = Symmetric.sandwich(bread, meat.byRow());
                factor = n / (n - 1.0);
            }
            case Errors.Clustered(List < Codes > by) -> {
                parameters = parameters(estimate, by);
                clusters = by.stream().mapToInt(meat::levels).toArray();
                int fewest = Arrays.stream(clusters).min().orElse(1);
                if (fewest < 2) {
                    throw new NoSolutionException("clustered errors need two levels at least of each of "
                            + by.stream().map(Codes::name).toList() + "; the rows used have "
                            + Arrays.toString(clusters));
                }
                matrix = Symmetric.sandwich(bread, meat.clustered(by));
                factor = fewest / (fewest - 1.0);
            }
        }
        boolean linear = estimate.model().linear();
        if (correction == SmallSample.FIXEST || linear && errors instanceof Errors.Iid) {
            if (parameters >= n) {
                throw new NoSolutionException(
                        n + " rows for " + parameters + " coefficients and levels of fixed effects:"
                                + " nothing is left to judge errors by; use coarser fixed effects or the correction of Stata");
            }
            factor *= (n - 1.0) / (n - parameters);
        }
        double[][] whole = columns.undone(scaled(matrix, factor));
        double[][] mended = Symmetric.withoutNegative(whole);
        double[][] usable = mended == null ? whole : mended;
        double freedom = Double.POSITIVE_INFINITY;
        if (linear) {
            freedom = clusters.length > 0 ? Arrays.stream(clusters).min().orElse(1) - 1.0 : n - parameters;
        }
        int k = usable.length;
        double[] se = new double[k];
        double[] statistic = new double[k];
        double[] p = new double[k];
        for (int i = 0; i < k; i++) {
            se[i] = Math.sqrt(usable[i][i]);
            statistic[i] = estimate.coefficients()[i] / se[i];
            p[i] = linear ? Tails.student(statistic[i], freedom) : Tails.normal(statistic[i]);
        }
        return new Covariance(usable, se, statistic, p, freedom, clusters, parameters, mended != null);
    }

    private static double[][] scaled(double[][] matrix, double factor) {
        return Arrays.stream(matrix)
                .map(row -> Arrays.stream(row).map(v -> v * factor).toArray())
                .toArray(double[][]::new);
    }

    /** Coefficients and levels that are not nested in a cluster; overlaps are counted as one level for each effect. */
    private int parameters(Estimate estimate, List<Codes> clusters) {
        int coefficients = estimate.coefficients().length;
        int effects = panel.levels.length;
        if (effects == 0) {
            return coefficients;
        }
        int count = coefficients - (effects - 1);
        int nested = 0;
        for (int e = 0; e < effects; e++) {
            int effect = e;
            boolean inside =
                    clusters.stream().anyMatch(c -> nested(design.effects().get(effect), c));
            nested += inside ? 1 : 0;
            count += inside ? 1 : panel.levels[e];
        }
        return nested == effects ? coefficients + 1 : Math.max(count, coefficients + 1);
    }

    private boolean nested(Codes effect, Codes cluster) {
        int[] parent = new int[effect.levels()];
        Arrays.fill(parent, -1);
        for (int r : panel.order) {
            int level = effect.of()[r];
            int group = cluster.of()[r];
            if (parent[level] < 0) {
                parent[level] = group;
            } else if (parent[level] != group) {
                return false;
            }
        }
        return true;
    }
}
