package org.landbridge.trade.equilibrium;

import org.landbridge.network.BadUsageException;

/**
 * A change of the regressors of a gravity equation, such as of days of transit: with coefficients it becomes a change of
 * trade, other things equal, exp(sum_k beta_k dx_k).
 *
 * @param changes {@code [coefficient][exporter * n + importer]}; not copied
 */
public record CoefficientShock(double[][] changes) {
    public CoefficientShock {
        if (changes.length == 0) {
            throw new BadUsageException("a change of regressors needs at least one regressor");
        }
    }

    /** The change that coefficients make of it. */
    public CostChange with(double[] coefficients) {
        if (coefficients.length != changes.length) {
            throw new BadUsageException(
                    coefficients.length + " coefficients for " + changes.length + " regressors that change");
        }
        double[] factors = new double[changes[0].length];
        for (int c = 0; c < factors.length; c++) {
            double log = 0;
            for (int k = 0; k < coefficients.length; k++) {
                log += coefficients[k] * changes[k][c];
            }
            factors[c] = log == 0 ? 1 : Math.exp(log);
        }
        return CostChange.trade(factors);
    }
}
