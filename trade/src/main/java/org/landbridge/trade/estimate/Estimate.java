package org.landbridge.trade.estimate;

import java.util.List;

/**
 * A fitted model. Covariances and fixed effects are worked out when asked for.
 *
 * @param model what was fitted
 * @param names of the coefficients; an intercept that was added, as there are no fixed effects, comes first
 * @param coefficients in the same order
 * @param droppedRegressors those that fixed effects and earlier regressors explain
 * @param rows used
 * @param dropped rows left out, by reason
 * @param effects of the model
 * @param fit how well it fits
 * @param theta of the negative binomial; NaN for other models
 * @param iterations scoring steps
 * @param innerIterations conjugate gradient steps of all projections
 * @param seconds taken
 * @param fitted expected response of each row of the design; NaN for rows left out
 * @param scores what covariance and fixed effects come from
 */
public record Estimate(
        GravityModel model,
        List<String> names,
        double[] coefficients,
        List<String> droppedRegressors,
        int rows,
        DroppedRows dropped,
        List<Effect> effects,
        GoodnessOfFit fit,
        double theta,
        int iterations,
        int innerIterations,
        double seconds,
        double[] fitted,
        Scores scores) {

    /**
     * A fixed effect.
     *
     * @param name as the design has it
     * @param levels with a row that was used
     */
    public record Effect(String name, int levels) {}

    public Estimate {
        names = List.copyOf(names);
        droppedRegressors = List.copyOf(droppedRegressors);
        effects = List.copyOf(effects);
    }

    /** The coefficient of a regressor. */
    public double coefficient(String name) {
        int at = names.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException("no coefficient of " + name + ", there are those of " + names);
        }
        return coefficients[at];
    }

    public Covariance covariance(Errors errors, SmallSample correction) {
        return scores.covariance(this, errors, correction);
    }

    /**
     * Values of the fixed effects: for each effect, by level of the design, NaN for levels without a row. Index and
     * effects of a row sum to its linear predictor. Levels of the second effect and later ones are relative: the lowest
     * level of each, and for the second of each set of rows that hangs together, is 0. With three effects or more the
     * sums are unique and single values need not be.
     */
    public List<double[]> effectValues(EstimationOptions options) {
        return EffectValues.of(this, options);
    }
}
