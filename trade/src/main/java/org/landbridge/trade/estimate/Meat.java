package org.landbridge.trade.estimate;

import java.util.Arrays;
import java.util.List;
import org.landbridge.trade.estimate.Design.Codes;

/** Sums of squared scores: by row, by cluster, by several ways of clustering at once. */
final class Meat {
    private final double[][] x;
    private final double[] score;
    private final int[] order;

    /** Scores of row i are x[k][i] score[i]; the row is row order[i] of the design. */
    Meat(double[][] x, double[] score, int[] order) {
        this.x = x;
        this.score = score;
        this.order = order;
    }

    double[][] byRow() {
        int k = x.length;
        double[][] meat = new double[k][k];
        double[] row = new double[k];
        for (int i = 0; i < score.length; i++) {
            for (int a = 0; a < k; a++) {
                row[a] = x[a][i] * score[i];
            }
            addSquare(meat, row);
        }
        return mirrored(meat);
    }

    /** Sum over all sets of clusters of the meat by what they have in common, odd sets added and even ones taken away. */
    double[][] clustered(List<Codes> by) {
        int k = x.length;
        int[][] groups = by.stream().map(this::groups).toArray(int[][]::new);
        double[][] meat = new double[k][k];
        for (int set = 1; set < 1 << groups.length; set++) {
            int[] common = null;
            for (int g = 0; g < groups.length; g++) {
                if ((set & 1 << g) != 0) {
                    common = common == null ? groups[g] : intersect(common, groups[g]);
                }
            }
            double[][] part = byGroup(java.util.Objects.requireNonNull(common));
            int sign = Integer.bitCount(set) % 2 == 1 ? 1 : -1;
            for (int a = 0; a < k; a++) {
                for (int b = 0; b < k; b++) {
                    meat[a][b] += sign * part[a][b];
                }
            }
        }
        return meat;
    }

    /** How many levels of a column have a row. */
    int levels(Codes codes) {
        return Arrays.stream(groups(codes)).max().orElse(-1) + 1;
    }

    private double[][] byGroup(int[] group) {
        int k = x.length;
        int count = Arrays.stream(group).max().orElse(-1) + 1;
        double[] sums = new double[Math.multiplyExact(count, k)];
        for (int a = 0; a < k; a++) {
            double[] column = x[a];
            for (int i = 0; i < score.length; i++) {
                sums[group[i] * k + a] += column[i] * score[i];
            }
        }
        double[][] meat = new double[k][k];
        double[] row = new double[k];
        for (int g = 0; g < count; g++) {
            System.arraycopy(sums, g * k, row, 0, k);
            addSquare(meat, row);
        }
        return mirrored(meat);
    }

    /** Levels of the rows at hand, numbered from 0 without gaps. */
    private int[] groups(Codes codes) {
        int[] number = new int[codes.levels()];
        int next = 0;
        int[] groups = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            int level = codes.of()[order[i]];
            if (number[level] == 0) {
                number[level] = ++next;
            }
            groups[i] = number[level] - 1;
        }
        return groups;
    }

    private static int[] intersect(int[] a, int[] b) {
        int n = a.length;
        long[] keys = new long[n];
        for (int i = 0; i < n; i++) {
            keys[i] = (long) a[i] << 32 | b[i];
        }
        long[] distinct = keys.clone();
        Arrays.sort(distinct);
        int count = 0;
        for (int i = 0; i < n; i++) {
            if (i == 0 || distinct[i] != distinct[i - 1]) {
                distinct[count++] = distinct[i];
            }
        }
        int[] groups = new int[n];
        for (int i = 0; i < n; i++) {
            groups[i] = Arrays.binarySearch(distinct, 0, count, keys[i]);
        }
        return groups;
    }

    private static void addSquare(double[][] meat, double[] row) {
        for (int a = 0; a < row.length; a++) {
            double value = row[a];
            if (value != 0) {
                double[] line = meat[a];
                for (int b = 0; b <= a; b++) {
                    line[b] += value * row[b];
                }
            }
        }
    }

    private static double[][] mirrored(double[][] meat) {
        for (int a = 0; a < meat.length; a++) {
            for (int b = 0; b < a; b++) {
                meat[b][a] = meat[a][b];
            }
        }
        return meat;
    }
}
