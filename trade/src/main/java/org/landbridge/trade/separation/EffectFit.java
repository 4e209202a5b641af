package org.landbridge.trade.separation;

import java.util.Arrays;

/**
 * Weighted least squares on the dummies of effects, by conjugate gradients on the normal equations with a diagonal
 * preconditioner. Weights are fixed, so one object serves many columns. Rows of weight 0 are fitted all the same.
 */
final class EffectFit {
    private static final int MOST_STEPS = 5_000;

    private final int[][] codes;
    private final double[] weight;
    private final int[] first;
    private final double[] diagonal;
    private final double[] inRows;

    /** @param levels of each effect */
    EffectFit(int[][] codes, int[] levels, double[] weight) {
        this.codes = codes;
        this.weight = weight;
        first = new int[codes.length + 1];
        for (int e = 0; e < codes.length; e++) {
            first[e + 1] = first[e] + levels[e];
        }
        diagonal = new double[first[codes.length]];
        for (int e = 0; e < codes.length; e++) {
            for (int i = 0; i < weight.length; i++) {
                diagonal[first[e] + codes[e][i]] += weight[i];
            }
        }
        inRows = new double[weight.length];
    }

    /**
     * Takes what the effects explain out of a column.
     *
     * @param tolerance length of the remaining gradient, as a share of its length at the start
     */
    void takeOut(double[] column, double tolerance) {
        if (codes.length == 0) {
            return;
        }
        double[] residual = new double[diagonal.length];
        double[] solution = new double[diagonal.length];
        double[] direction = new double[diagonal.length];
        double[] image = new double[diagonal.length];
        scatter(column, residual);
        double square = preconditioned(residual, residual);
        double goal = square * tolerance * tolerance;
        double before = 0;
        for (int step = 0; step < MOST_STEPS && square > goal; step++) {
            double turn = step == 0 ? 0 : square / before;
            for (int j = 0; j < direction.length; j++) {
                direction[j] = (diagonal[j] > 0 ? residual[j] / diagonal[j] : 0) + turn * direction[j];
            }
            gather(direction, inRows);
            scatter(inRows, image);
            double curvature = 0;
            for (int j = 0; j < direction.length; j++) {
                curvature += direction[j] * image[j];
            }
            if (!(curvature > 0)) {
                break;
            }
            double length = square / curvature;
            for (int j = 0; j < direction.length; j++) {
                solution[j] += length * direction[j];
                residual[j] -= length * image[j];
            }
            before = square;
            square = preconditioned(residual, residual);
        }
        gather(solution, inRows);
        for (int i = 0; i < column.length; i++) {
            column[i] -= inRows[i];
        }
    }

    private double preconditioned(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += diagonal[j] > 0 ? a[j] * b[j] / diagonal[j] : 0;
        }
        return sum;
    }

    private void gather(double[] ofLevel, double[] ofRow) {
        for (int e = 0; e < codes.length; e++) {
            int[] code = codes[e];
            int from = first[e];
            if (e == 0) {
                for (int i = 0; i < ofRow.length; i++) {
                    ofRow[i] = ofLevel[code[i]];
                }
            } else {
                for (int i = 0; i < ofRow.length; i++) {
                    ofRow[i] += ofLevel[from + code[i]];
                }
            }
        }
    }

    private void scatter(double[] ofRow, double[] ofLevel) {
        Arrays.fill(ofLevel, 0);
        for (int e = 0; e < codes.length; e++) {
            int[] code = codes[e];
            int from = first[e];
            for (int i = 0; i < ofRow.length; i++) {
                ofLevel[from + code[i]] += weight[i] * ofRow[i];
            }
        }
    }
}
