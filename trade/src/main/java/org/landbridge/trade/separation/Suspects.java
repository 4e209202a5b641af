package org.landbridge.trade.separation;

import java.util.ArrayList;
import java.util.List;
import org.landbridge.trade.estimate.Design;
import org.landbridge.trade.estimate.Design.Codes;

/**
 * What is left of a design: rows where the response is 0 are suspect, the others hold combinations down.
 *
 * @param zero whether the response is 0
 * @param x regressors
 * @param codes for each effect the level of each row
 * @param levels of each effect
 * @param origin of each row its row in the design
 */
record Suspects(boolean[] zero, double[][] x, int[][] codes, int[] levels, int[] origin) {
    static Suspects of(Design design) {
        int rows = design.rows();
        boolean[] dropped = new boolean[rows];
        boolean[] zero = new boolean[rows];
        int[] origin = new int[rows];
        double[] weights = design.weights();
        boolean any = false;
        for (int i = 0; i < rows; i++) {
            zero[i] = design.response()[i] == 0;
            origin[i] = i;
            dropped[i] = weights != null && weights[i] == 0;
            any |= dropped[i];
        }
        List<Codes> effects = design.effects();
        Suspects all = new Suspects(
                zero,
                design.regressors(),
                effects.stream().map(Codes::of).toArray(int[][]::new),
                effects.stream().mapToInt(Codes::levels).toArray(),
                origin);
        return any ? all.without(dropped) : all;
    }

    int rows() {
        return zero.length;
    }

    int zeros() {
        int zeros = 0;
        for (boolean z : zero) {
            zeros += z ? 1 : 0;
        }
        return zeros;
    }

    Suspects without(boolean[] dropped) {
        int left = 0;
        for (boolean d : dropped) {
            left += d ? 0 : 1;
        }
        boolean[] keptZero = new boolean[left];
        double[][] keptX = new double[x.length][left];
        int[][] keptCodes = new int[codes.length][left];
        int[] keptOrigin = new int[left];
        int at = 0;
        for (int i = 0; i < dropped.length; i++) {
            if (dropped[i]) {
                continue;
            }
            keptZero[at] = zero[i];
            keptOrigin[at] = origin[i];
            for (int k = 0; k < x.length; k++) {
                keptX[k][at] = x[k][i];
            }
            for (int e = 0; e < codes.length; e++) {
                keptCodes[e][at] = codes[e][i];
            }
            at++;
        }
        return new Suspects(keptZero, keptX, keptCodes, levels, keptOrigin);
    }

    /** Products that it takes to make all columns orthogonal with the effects written out. */
    double writtenOutWork() {
        double columns = x.length;
        for (int count : levels) {
            columns += count;
        }
        return columns * columns * rows();
    }

    /** The same with effects as columns of dummies; the first level of every effect but the first says nothing new. */
    Suspects writtenOut() {
        List<double[]> columns = new ArrayList<>(List.of(x));
        for (int e = 0; e < codes.length; e++) {
            for (int level = e == 0 ? 0 : 1; level < levels[e]; level++) {
                double[] dummy = new double[rows()];
                for (int i = 0; i < dummy.length; i++) {
                    dummy[i] = codes[e][i] == level ? 1 : 0;
                }
                columns.add(dummy);
            }
        }
        return new Suspects(zero, columns.toArray(double[][]::new), new int[0][], new int[0], origin);
    }
}
