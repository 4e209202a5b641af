package org.landbridge.trade.estimate;

import java.util.ArrayList;
import java.util.List;
import org.landbridge.network.Workers;
import org.landbridge.trade.estimate.Design.Codes;

/** Splits the linear predictor of an estimate, less its regressors, into the values of the fixed effects. */
final class EffectValues {
    private EffectValues() {}

    static List<double[]> of(Estimate estimate, EstimationOptions options) {
        Panel panel = estimate.scores().panel;
        if (panel.swept < 0) {
            return List.of();
        }
        Design design = estimate.scores().design();
        double[] target = target(estimate, panel, design);
        List<double[]> values = solve(panel, estimate.scores().w, target, options);
        normalise(values, panel, design);
        return byDesign(values, panel, design);
    }

    private static double[] target(Estimate estimate, Panel panel, Design design) {
        double[] target = estimate.scores().index.clone();
        double[] beta = estimate.scores().coefficientsOfDesign(estimate.coefficients());
        for (int k = 0; k < beta.length; k++) {
            double[] x = design.regressors()[k];
            for (int i = 0; beta[k] != 0 && i < panel.rows; i++) {
                target[i] -= beta[k] * x[panel.order[i]];
            }
        }
        return target;
    }

    /** Twice, as what the first solve leaves is noise of its size. */
    private static List<double[]> solve(Panel panel, double[] w, double[] target, EstimationOptions options) {
        List<double[]> values = new ArrayList<>();
        for (int levels : panel.levels) {
            values.add(new double[levels]);
        }
        try (Workers crew = new Workers(options.threads())) {
            NormalEquations equations = new NormalEquations(panel, crew);
            ConjugateGradients solver = new ConjugateGradients(equations, options.maxInnerIterations());
            equations.weigh(w);
            double[] score = new double[panel.rows];
            double[] fit = new double[panel.rows];
            double[] right = new double[equations.size(false)];
            double[] solution = new double[right.length];
            double[] sweptValues = values.get(panel.swept);
            for (int round = 0; round < 2; round++) {
                for (int i = 0; i < score.length; i++) {
                    score[i] = w[i] * target[i];
                }
                equations.rightHandSide(score, false, right);
                solution = solver.solveEffects(right, options.innerTolerance());
                equations.fit(solution, false, score, fit);
                for (int i = 0; i < score.length; i++) {
                    target[i] -= fit[i];
                }
                for (int e = 0; e < values.size(); e++) {
                    if (e != panel.swept) {
                        double[] own = values.get(e);
                        for (int l = 0; l < own.length; l++) {
                            own[l] += solution[panel.firstUnknown[e] + l];
                        }
                    }
                }
                for (int s = 0; s < sweptValues.length; s++) {
                    int row = panel.start[s];
                    double others = 0;
                    for (int[] codes : panel.codes) {
                        others += solution[codes[row]];
                    }
                    sweptValues[s] += fit[row] - others;
                }
            }
        }
        return values;
    }

    private static void normalise(List<double[]> values, Panel panel, Design design) {
        if (values.size() < 2) {
            return;
        }
        int[] one = column(panel, design, 0);
        int[] two = column(panel, design, 1);
        Partition partition = new Partition(panel.levels[0] + panel.levels[1]);
        for (int i = 0; i < panel.rows; i++) {
            partition.join(one[i], panel.levels[0] + two[i]);
        }
        int[] part = partition.numbers();
        double[] shift = new double[partition.count()];
        boolean[] known = new boolean[partition.count()];
        for (int l = 0; l < panel.levels[1]; l++) {
            int p = part[panel.levels[0] + l];
            if (!known[p]) {
                known[p] = true;
                shift[p] = values.get(1)[l];
            }
            values.get(1)[l] -= shift[p];
        }
        for (int l = 0; l < panel.levels[0]; l++) {
            values.get(0)[l] += shift[part[l]];
        }
        for (int e = 2; e < values.size(); e++) {
            double first = values.get(e)[0];
            for (int l = 0; l < values.get(e).length; l++) {
                values.get(e)[l] -= first;
            }
            for (int l = 0; l < panel.levels[0]; l++) {
                values.get(0)[l] += first;
            }
        }
    }

    private static int[] column(Panel panel, Design design, int effect) {
        int[] of = design.effects().get(effect).of();
        int[] column = new int[panel.rows];
        for (int i = 0; i < column.length; i++) {
            column[i] = panel.dense[effect][of[panel.order[i]]];
        }
        return column;
    }

    private static List<double[]> byDesign(List<double[]> values, Panel panel, Design design) {
        List<double[]> all = new ArrayList<>();
        List<Codes> effects = design.effects();
        for (int e = 0; e < effects.size(); e++) {
            double[] byLevel = new double[effects.get(e).levels()];
            for (int l = 0; l < byLevel.length; l++) {
                int dense = panel.dense[e][l];
                byLevel[l] = dense < 0 ? Double.NaN : values.get(e)[dense];
            }
            all.add(byLevel);
        }
        return all;
    }
}
