package org.landbridge.trade.estimate;

import org.landbridge.network.BadUsageException;
import org.landbridge.trade.estimate.Design.Codes;

/** Holds a design to what it promises, so that nothing wrong ends as a number. */
final class DesignChecks {
    private DesignChecks() {}

    static void check(Design design, GravityModel model) {
        int rows = design.rows();
        if (design.names().size() != design.regressors().length) {
            throw new IllegalArgumentException(
                    design.names().size() + " names for " + design.regressors().length + " regressors");
        }
        finite("response", design.response(), rows);
        for (int k = 0; k < design.regressors().length; k++) {
            finite("regressor " + design.names().get(k), design.regressors()[k], rows);
        }
        design.effects().forEach(codes -> codes(codes, rows));
        design.clusters().forEach(codes -> codes(codes, rows));
        double[] weights = design.weights();
        if (weights != null) {
            finite("weights", weights, rows);
            notNegative("weight", weights, "leave the row out or mend its weight");
        }
        if (!model.linear()) {
            notNegative(
                    "response",
                    design.response(),
                    "this model has only responses of 0 and above; use OLS or mend the data");
        }
    }

    private static void finite(String what, double[] column, int rows) {
        if (column.length != rows) {
            throw new IllegalArgumentException(what + ": " + column.length + " figures for " + rows + " rows");
        }
        for (int r = 0; r < rows; r++) {
            if (!Double.isFinite(column[r])) {
                throw new IllegalArgumentException(what + " of row " + r + " (first is 0) is " + column[r]);
            }
        }
    }

    private static void notNegative(String what, double[] column, String remedy) {
        for (int r = 0; r < column.length; r++) {
            if (column[r] < 0) {
                throw new BadUsageException(
                        what + " " + column[r] + " of row " + (r + 1) + " of those used is negative; " + remedy);
            }
        }
    }

    private static void codes(Codes codes, int rows) {
        if (codes.of().length != rows) {
            throw new IllegalArgumentException(
                    codes.name() + ": " + codes.of().length + " codes for " + rows + " rows");
        }
        for (int r = 0; r < rows; r++) {
            if (codes.of()[r] < 0 || codes.of()[r] >= codes.levels()) {
                throw new IllegalArgumentException(codes.name() + ": code " + codes.of()[r] + " of row " + r
                        + " (first is 0) is not below " + codes.levels());
            }
        }
    }
}
