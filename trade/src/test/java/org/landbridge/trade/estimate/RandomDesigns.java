package org.landbridge.trade.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.landbridge.trade.estimate.Design.Codes;

/** Small designs made from a seed, and what makes others of them. */
final class RandomDesigns {
    private RandomDesigns() {}

    /** Levels of each effect drawn at random for each row; about a quarter of the responses are 0. */
    static Design of(long seed, int rows, int regressors, boolean weighted, int... levels) {
        Random random = new Random(seed);
        List<Codes> effects = new ArrayList<>();
        double[] index = new double[rows];
        for (int count : levels) {
            double[] effect = random.doubles(count, -1, 1).toArray();
            int[] of = random.ints(rows, 0, count).toArray();
            effects.add(new Codes("effect" + effects.size(), of, count));
            for (int r = 0; r < rows; r++) {
                index[r] += effect[of[r]];
            }
        }
        double[][] x = new double[regressors][rows];
        List<String> names = new ArrayList<>();
        for (int k = 0; k < regressors; k++) {
            names.add("x" + k);
            for (int r = 0; r < rows; r++) {
                x[k][r] = random.nextGaussian() + (levels.length == 0 ? 3 : index[r]);
            }
        }
        double[] y = new double[rows];
        for (int r = 0; r < rows; r++) {
            for (int k = 0; k < regressors; k++) {
                index[r] += (k + 1) * 0.2 * x[k][r];
            }
            y[r] = random.nextInt(4) == 0 ? 0 : Math.exp(index[r] + 0.5 * random.nextGaussian());
        }
        int[] cluster = random.ints(rows, 0, 1 + rows / 8).toArray();
        return new Design(
                y,
                x,
                names,
                effects,
                List.of(new Codes("cluster", cluster, 1 + rows / 8)),
                weighted ? random.doubles(rows, 0.2, 3).toArray() : null);
    }

    static Design withResponse(Design of, double[] response) {
        return new Design(response, of.regressors(), of.names(), of.effects(), of.clusters(), of.weights());
    }

    static Design withRegressors(Design of, List<String> names, double[]... regressors) {
        return new Design(of.response(), regressors, names, of.effects(), of.clusters(), of.weights());
    }

    /** Row i becomes row order[i]. */
    static Design sorted(Design of, int[] order) {
        double[][] x = new double[of.regressors().length][];
        for (int k = 0; k < x.length; k++) {
            x[k] = sorted(of.regressors()[k], order);
        }
        double[] weights = of.weights();
        return new Design(
                sorted(of.response(), order),
                x,
                of.names(),
                of.effects().stream().map(c -> sorted(c, order)).toList(),
                of.clusters().stream().map(c -> sorted(c, order)).toList(),
                weights == null ? null : sorted(weights, order));
    }

    private static double[] sorted(double[] column, int[] order) {
        double[] sorted = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = column[order[i]];
        }
        return sorted;
    }

    private static Codes sorted(Codes codes, int[] order) {
        int[] sorted = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = codes.of()[order[i]];
        }
        return new Codes(codes.name(), sorted, codes.levels());
    }

    /** The same model with a column for each level instead of fixed effects, the first level of later effects left out. */
    static Design withDummies(Design of) {
        List<String> names = new ArrayList<>(of.names());
        List<double[]> x = new ArrayList<>(List.of(of.regressors()));
        for (int e = 0; e < of.effects().size(); e++) {
            Codes codes = of.effects().get(e);
            for (int l = 1; l < codes.levels(); l++) {
                double[] dummy = new double[of.rows()];
                for (int r = 0; r < of.rows(); r++) {
                    dummy[r] = codes.of()[r] == l ? 1 : 0;
                }
                names.add(codes.name() + "=" + l);
                x.add(dummy);
            }
        }
        return new Design(of.response(), x.toArray(double[][]::new), names, List.of(), of.clusters(), of.weights());
    }
}
