package org.landbridge.trade.separation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Regressors that others explain wherever the response is positive, once effects are taken out there. What is left of
 * them at the other rows makes the combinations that can separate. As the simplex rule of Correia, Guimaraes and Zylkin,
 * with {@link Cone} in place of the simplex method.
 */
final class SimplexRule {
    private static final double TOLERANCE = 1e-12;
    private static final double NOTHING = 1e-8;

    private final Suspects suspects;
    private boolean complete = true;

    SimplexRule(Suspects suspects) {
        this.suspects = suspects;
    }

    /** False if the search had to give up. */
    boolean complete() {
        return complete;
    }

    boolean[] separated() {
        int rows = suspects.rows();
        boolean[] separated = new boolean[rows];
        double[] weight = new double[rows];
        for (int i = 0; i < rows; i++) {
            weight[i] = suspects.zero()[i] ? 0 : 1;
        }
        EffectFit effects = new EffectFit(suspects.codes(), suspects.levels(), weight);
        Orthogonal basis = new Orthogonal(weight);
        List<double[]> free = new ArrayList<>();
        for (double[] x : suspects.x()) {
            double[] column = x.clone();
            double scale = basis.length(column);
            double largest = Arrays.stream(column).map(Math::abs).max().orElse(0);
            effects.takeOut(column, TOLERANCE);
            if (!basis.add(column, Math.max(scale, largest * 1e-6)) && matters(suspects, column, largest)) {
                free.add(column);
            }
        }
        if (free.isEmpty()) {
            return separated;
        }
        int[] zeros = zeros(suspects);
        double[][] matrix = new double[free.size()][zeros.length];
        for (int k = 0; k < matrix.length; k++) {
            for (int i = 0; i < zeros.length; i++) {
                matrix[k][i] = free.get(k)[zeros[i]];
            }
        }
        Cone cone = new Cone(matrix, zeros.length);
        boolean[] positive = cone.positive();
        complete = cone.complete();
        for (int i = 0; i < zeros.length; i++) {
            separated[zeros[i]] = positive[i];
        }
        return separated;
    }

    /** Whether anything is left of the column, with small errors made exact zeros. */
    private static boolean matters(Suspects suspects, double[] column, double largest) {
        boolean any = false;
        for (int i = 0; i < column.length; i++) {
            if (Math.abs(column[i]) <= NOTHING * largest) {
                column[i] = 0;
            }
            any |= suspects.zero()[i] && column[i] != 0;
        }
        return any;
    }

    static int[] zeros(Suspects suspects) {
        int[] zeros = new int[suspects.zeros()];
        int at = 0;
        for (int i = 0; i < suspects.rows(); i++) {
            if (suspects.zero()[i]) {
                zeros[at++] = i;
            }
        }
        return zeros;
    }
}
