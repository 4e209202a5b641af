package org.landbridge.trade.appraise;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Probabilities for several uncertain figures, each stratified: of n draws one lies in each n-th of the range (McKay,
 * Beckman and Conover 1979). Figures are made to rank together as their correlations say by giving each the order of
 * correlated normal scores (Iman and Conover 1982), which leaves every figure's own spread as it is. The order of a figure
 * depends on the seed and its name alone, so that one more figure changes no other.
 */
public final class LatinHypercube {
    private static final long MULTIPLIER = 0x100000001b3L;
    private static final long OFFSET = 0xcbf29ce484222325L;

    private LatinHypercube() {}

    /**
     * @param draws at least 1
     * @param correlation of the normal scores, symmetric with ones on its diagonal
     * @return probabilities by name and draw, each more than 0 and less than 1
     * @throws IllegalArgumentException if the correlations contradict each other
     */
    public static double[][] probabilities(List<String> names, double[][] correlation, int draws, long seed) {
        double[][] factor = cholesky(correlation);
        double[][] own = new double[names.size()][];
        double[][] scores = new double[names.size()][];
        for (int k = 0; k < own.length; k++) {
            own[k] = stratified(names.get(k), draws, seed);
            scores[k] = Arrays.stream(own[k]).map(NormalQuantile::of).toArray();
        }
        double[][] joined = new double[own.length][];
        for (int k = 0; k < own.length; k++) {
            double[] target = new double[draws];
            for (int j = 0; j <= k; j++) {
                for (int i = 0; i < draws; i++) {
                    target[i] += factor[k][j] * scores[j][i];
                }
            }
            joined[k] = inOrderOf(own[k], target);
        }
        return joined;
    }

    /** @throws IllegalArgumentException if the correlations contradict each other */
    public static void requireConsistent(double[][] correlation) {
        cholesky(correlation);
    }

    private static double[] stratified(String name, int draws, long seed) {
        long hash = OFFSET;
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ b) * MULTIPLIER;
        }
        SplittableRandom random = new SplittableRandom(seed * MULTIPLIER ^ hash);
        double[] p = new double[draws];
        for (int i = 0; i < draws; i++) {
            // Neither 0 nor 1, whose quantiles may be infinite.
            p[i] = (i + Math.clamp(random.nextDouble(), 1e-6, 1 - 1e-6)) / draws;
        }
        for (int i = draws - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double swap = p[i];
            p[i] = p[j];
            p[j] = swap;
        }
        return p;
    }

    /** The same values in the order of others: the lowest where these are lowest. */
    private static double[] inOrderOf(double[] values, double[] target) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        Integer[] order = new Integer[target.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(target[a], target[b]));
        double[] ordered = new double[values.length];
        for (int rank = 0; rank < order.length; rank++) {
            ordered[order[rank]] = sorted[rank];
        }
        return ordered;
    }

    /** Lower triangular factor. */
    private static double[][] cholesky(double[][] matrix) {
        int n = matrix.length;
        double[][] factor = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k];
                }
                if (i != j) {
                    factor[i][j] = sum / factor[j][j];
                } else if (sum > 1e-9) {
                    factor[i][i] = Math.sqrt(sum);
                } else {
                    throw new IllegalArgumentException("the correlations contradict each other");
                }
            }
        }
        return factor;
    }
}
