package org.landbridge.trade.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.landbridge.network.NoSolutionException;

/**
 * Ramsey's test (1969) of the functional form, as Santos Silva and Tenreyro (2006) use it for gravity: the square of the
 * fitted index joins the regressors, and if the form is right its coefficient is 0.
 *
 * @param coefficient of the squared index
 * @param standardError under the errors that were asked for
 * @param statistic their ratio
 * @param pValue two-sided
 */
public record ResetTest(double coefficient, double standardError, double statistic, double pValue) {
    private static final String SQUARE = "squared index";

    /** Estimates once more; the design is the one that the estimate came from. */
    public static ResetTest of(
            Estimate estimate, Design design, Errors errors, SmallSample correction, EstimationOptions options) {
        List<String> names = new ArrayList<>(design.names());
        names.add(SQUARE);
        double[][] regressors = Arrays.copyOf(design.regressors(), design.regressors().length + 1);
        regressors[regressors.length - 1] = squares(estimate);
        Design longer =
                new Design(design.response(), regressors, names, design.effects(), design.clusters(), design.weights());
        Estimate again = Estimation.of(estimate.model(), longer, options);
        int at = again.names().indexOf(SQUARE);
        if (at < 0) {
            throw new NoSolutionException(
                    "RESET has no value: regressors and fixed effects explain the squared index, as"
                            + " they do where the regressors are groups only");
        }
        Covariance covariance = again.covariance(errors, correction);
        return new ResetTest(
                again.coefficients()[at],
                covariance.standardErrors()[at],
                covariance.statistics()[at],
                covariance.pValues()[at]);
    }

    /** Rows that were left out are left out again, so their square does not matter. */
    private static double[] squares(Estimate estimate) {
        boolean linear = estimate.model().linear();
        return Arrays.stream(estimate.fitted())
                .map(v -> Double.isNaN(v) ? 0 : linear ? v : Math.log(v))
                .map(v -> v * v)
                .toArray();
    }
}
