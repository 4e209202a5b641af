package org.landbridge.trade.estimate;

import java.util.Arrays;
import org.landbridge.network.NoSolutionException;

/** Models whose mean is exp of the index: PPML and the negative binomial. */
final class CountModel implements Fitter {
    private static final double FIRST_THETA = 1;

    private final GravityModel model;
    private final Panel panel;
    private final Columns columns;
    private final EstimationOptions options;
    private final Scoring scoring;

    CountModel(GravityModel model, Panel panel, Columns columns, EstimationOptions options, Scoring scoring) {
        this.model = model;
        this.panel = panel;
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
        Family family = new PoissonFamily();
        scoring.start(Math.scalb(mean, -exponent), family);
        scoring.settle(family, options.tolerance());
        double[][] bread = scoring.finish(family).inverse();
        for (double[] row : bread) {
            scale(row, -exponent);
        }
        scale(panel.y, exponent);
        scale(scoring.w, exponent);
        scale(scoring.score, exponent);
        double shift = exponent * Math.log(2);
        double[] mu = new double[panel.rows];
        for (int r = 0; r < panel.rows; r++) {
            scoring.eta[r] += shift;
            mu[r] = panel.weights == null ? scoring.w[r] : Math.exp(scoring.eta[r]);
        }
        double logLikelihood = poissonLogLikelihood(mu);
        double[] constant = new double[panel.rows];
        Arrays.fill(constant, mean);
        GoodnessOfFit goodness = goodness(family, mu, constant, logLikelihood, poissonLogLikelihood(constant));
        return fitted(bread, mu, shift, goodness, Double.NaN);
    }

    private Fitted negativeBinomial(double mean) {
        Family poisson = new PoissonFamily();
        scoring.start(mean, poisson);
        scoring.settle(poisson, 1e-3);
        double theta = FIRST_THETA;
        for (int round = 0; ; round++) {
            double next = Theta.of(panel, means(), theta);
            boolean settled = Math.abs(next - theta) <= 1e-3 * Math.sqrt(options.tolerance()) * theta;
            theta = next;
            Family family = new NegativeBinomialFamily(theta);
            scoring.evaluate(family);
            scoring.settle(family, options.tolerance());
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
        double[] constant = new double[panel.rows];
        Arrays.fill(constant, mean);
        GoodnessOfFit goodness = goodness(
                family,
                mu,
                constant,
                Theta.logLikelihood(panel, mu, theta),
                Theta.logLikelihood(panel, constant, Theta.of(panel, constant, theta)));
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
            Family family, double[] mu, double[] constant, double logLikelihood, double nullLogLikelihood) {
        return new GoodnessOfFit(
                deviance(family, mu),
                deviance(family, constant),
                logLikelihood,
                nullLogLikelihood,
                1 - logLikelihood / nullLogLikelihood,
                Correlation.squared(panel.y, mu),
                Double.NaN,
                Double.NaN);
    }

    private double deviance(Family family, double[] mu) {
        double sum = 0;
        for (int r = 0; r < panel.rows; r++) {
            sum += panel.weight(r) * family.deviance(panel.y[r], mu[r]);
        }
        return sum;
    }

    private double poissonLogLikelihood(double[] mu) {
        double sum = 0;
        for (int r = 0; r < panel.rows; r++) {
            double y = panel.y[r];
            double own = y > 0 ? y * Math.log(mu[r]) - GammaFunctions.logGamma(y + 1) : 0;
            sum += panel.weight(r) * (own - mu[r]);
        }
        return sum;
    }

    private double[] means() {
        return Arrays.stream(scoring.eta).map(Math::exp).toArray();
    }

    private double mean() {
        double sum = 0;
        double weight = 0;
        for (int r = 0; r < panel.rows; r++) {
            sum += panel.weight(r) * panel.y[r];
            weight += panel.weight(r);
        }
        return sum / weight;
    }

    private static void scale(double[] column, int exponent) {
        for (int r = 0; r < column.length; r++) {
            column[r] = Math.scalb(column[r], exponent);
        }
    }
}
