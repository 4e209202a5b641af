package org.landbridge.trade.separation;

import java.util.ArrayList;
import java.util.List;

/** Columns made orthogonal one by one under weights; those that others explain are told apart. */
final class Orthogonal {
    private static final double EXPLAINED = 1e-7;

    private final double[] weight;
    private final List<double[]> basis = new ArrayList<>();

    Orthogonal(double[] weight) {
        this.weight = weight;
    }

    /**
     * Takes out of a column what the basis explains; what is left joins the basis, unless it is nothing.
     *
     * @param scale length of the column before anything was taken out of it
     * @return whether it joined
     */
    boolean add(double[] column, double scale) {
        takeOut(column);
        takeOut(column);
        double length = length(column);
        if (length <= EXPLAINED * scale) {
            return false;
        }
        double[] unit = new double[column.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = column[i] / length;
        }
        basis.add(unit);
        return true;
    }

    void takeOut(double[] column) {
        for (double[] unit : basis) {
            double share = 0;
            for (int i = 0; i < column.length; i++) {
                share += weight[i] * unit[i] * column[i];
            }
            for (int i = 0; i < column.length; i++) {
                column[i] -= share * unit[i];
            }
        }
    }

    double length(double[] column) {
        double square = 0;
        for (int i = 0; i < column.length; i++) {
            square += weight[i] * column[i] * column[i];
        }
        return Math.sqrt(square);
    }
}
