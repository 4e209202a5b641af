package org.landbridge.trade.estimate;

import java.util.Arrays;
import org.landbridge.network.NoSolutionException;
import org.landbridge.network.Workers;

/** Models whose mean is exp of the index: PPML and the negative binomial. */
final class CountModel implements Fitter {
    private static final double FIRST_THETA = 1;

    private final GravityModel model;
    private final Panel panel;
    private final Workers crew;
    private final Columns columns;
    private final EstimationOptions options;
    private final Scoring scoring;

    CountModel(
            GravityModel model,
            Panel panel,
            Workers crew,
            Columns columns,
            EstimationOptions options,
            Scoring scoring) {
        this.model = model;
        this.panel = panel;
        this.crew = crew;
        this.columns = columns;
        this.options = options;
        this.scoring = scoring;
    }

    @Override
    public Fitted fit() {
        double mean = mean();
        if (!(mean > 0)) {
            throw new NoSolutionException(
                    "every response is 0: no coefficient has a value; check the column and the filters of the table");
        }
        return model == GravityModel.PPML ? poisson(mean) : negativeBinomial(mean);
    }

    /** In units in which the mean is about 1; powers of two, so that the unit changes no bit of the coefficients. */
    private Fitted poisson(double mean) {
        int exponent = Math.getExponent(mean);
        for (int r = 0; r < panel.rows; r++) {
            panel.y[r] = Math.scalb(panel.y[r], -exponent);
        }
        Family family = settledPoisson(Math.scalb(mean, -exponent), options.tolerance());
        double[][] bread = scoring.finish(family).inverse();
        for (double[] row : bread) {
            scale(row, -exponent);
        }
        scale(panel.y, exponent);
        scale(scoring.w, exponent);
        scale(scoring.score, exponent);
        double shift = exponent * Math.log(2);
        for (int r = 0; r < panel.rows; r++) {
            scoring.eta[r] += shift;
        }
        double[] mu = panel.weights == null ? scoring.w : means();
        double factorials = panel.sum(crew, r -> panel.y[r] > 0 ? GammaFunctions.logGamma(panel.y[r] + 1) : 0);
        GoodnessOfFit goodness = goodness(
                family,
                mu,
                mean,
                panel.sum(crew, r -> (panel.y[r] > 0 ? panel.y[r] * Math.log(mu[r]) : 0) - mu[r]) - factorials,
                panel.sum(crew, r -> panel.y[r] * Math.log(mean) - mean) - factorials);
        return fitted(bread, mu, shift, goodness, Double.NaN);
    }

    /**
     * Effects at their sums make a good start, unless regressors explain nearly the same as effects: then these are driven
     * far off and a step overshoots. There plain scoring from above is slow but safe.
     */
    private Family settledPoisson(double mean, double tolerance) {
        Family fast = new PoissonFamily(true);
        scoring.start(mean, fast, true);
        if (scoring.settle(fast, tolerance, true)) {
            return fast;
        }
        Family safe = new PoissonFamily(false);
        scoring.start(mean, safe, false);
        scoring.settle(safe, tolerance, false);
        return safe;
    }

    private Fitted negativeBinomial(double mean) {
        settledPoisson(mean, 1e-3);
        double theta = FIRST_THETA;
        for (int round = 0; ; round++) {
            double next = Theta.of(panel, crew, r -> Math.exp(scoring.eta[r]), theta);
            boolean settled = Math.abs(next - theta) <= 1e-3 * Math.sqrt(options.tolerance()) * theta;
            theta = next;
            Family family = new NegativeBinomialFamily(theta);
            scoring.evaluate(family);
            scoring.settle(family, options.tolerance(), false);
            if (settled) {
                break;
            }
            if (round >= options.maxIterations()) {
                throw new NoSolutionException("theta of the negative binomial did not settle in " + round
                        + " rounds; allow more iterations or use PPML");
            }
        }
        Family family = new NegativeBinomialFamily(theta);
        double[][] bread = scoring.finish(family).inverse();
        double[] mu = means();
        double nullTheta = Theta.of(panel, crew, r -> mean, theta);
        GoodnessOfFit goodness = goodness(
                family,
                mu,
                mean,
                Theta.logLikelihood(panel, crew, r -> mu[r], theta),
                Theta.logLikelihood(panel, crew, r -> mean, nullTheta));
        return fitted(bread, mu, 0, goodness, theta);
    }

    private Fitted fitted(double[][] bread, double[] mu, double shift, GoodnessOfFit goodness, double theta) {
        return new Fitted(
                columns.undone(scoring.beta, shift),
                bread,
                scoring.score,
                scoring.w,
                scoring.eta,
                mu,
                1,
                goodness,
                theta,
                scoring.iterations);
    }

    private GoodnessOfFit goodness(
            Family family, double[] mu, double mean, double logLikelihood, double nullLogLikelihood) {
        return new GoodnessOfFit(
                panel.sum(crew, r -> family.deviance(panel.y[r], mu[r])),
                panel.sum(crew, r -> family.deviance(panel.y[r], mean)),
                logLikelihood,
                nullLogLikelihood,
                1 - logLikelihood / nullLogLikelihood,
                Correlation.squared(panel.y, mu),
                Double.NaN,
                Double.NaN);
    }

    private double[] means() {
        return Arrays.stream(scoring.eta).map(Math::exp).toArray();
    }

    private double mean() {
        return panel.sum(crew, r -> panel.y[r]) / panel.sum(crew, r -> 1);
    }

    private static void scale(double[] column, int exponent) {
        for (int r = 0; r < column.length; r++) {
            column[r] = Math.scalb(column[r], exponent);
        }
    }
}
