package org.landbridge.trade.estimate;

import java.util.function.IntToDoubleFunction;
import org.landbridge.network.NoSolutionException;
import org.landbridge.network.Workers;

/** Dispersion of the negative binomial, by maximum likelihood given the means. */
final class Theta {
    private static final double LARGEST = 1e7;
    private static final int STEPS = 200;

    private Theta() {}

    /** Newton on log theta, from a guess. */
    static double of(Panel panel, Workers crew, IntToDoubleFunction mu, double guess) {
        double t = Math.log(guess);
        for (int step = 0; step < STEPS; step++) {
            double theta = Math.exp(t);
            if (theta > LARGEST) {
                throw new NoSolutionException(
                        "the responses vary no more than a Poisson's: theta of the negative binomial has no"
                                + " maximum; use PPML");
            }
            double[] slopes = slopes(panel, crew, mu, theta);
            double first = theta * slopes[0];
            double second = theta * theta * slopes[1] + first;
            double move = second < 0 ? -first / second : Math.signum(first);
            move = Math.clamp(move, -1, 1);
            t += move;
            if (Math.abs(move) < 1e-12) {
                return Math.exp(t);
            }
        }
        throw new NoSolutionException("theta of the negative binomial did not settle in " + STEPS + " steps; use PPML");
    }

    /** First and second derivative of the log-likelihood by theta. */
    private static double[] slopes(Panel panel, Workers crew, IntToDoubleFunction mu, double theta) {
        double digamma = GammaFunctions.digamma(theta);
        double trigamma = GammaFunctions.trigamma(theta);
        double first = panel.sum(crew, r -> {
            double y = panel.y[r];
            double mean = mu.applyAsDouble(r);
            double gammas = y == 0 ? 0 : GammaFunctions.digamma(y + theta) - digamma;
            return gammas + Math.log(theta / (mean + theta)) + (mean - y) / (mean + theta);
        });
        double second = panel.sum(crew, r -> {
            double y = panel.y[r];
            double sum = mu.applyAsDouble(r) + theta;
            double curves = y == 0 ? 0 : GammaFunctions.trigamma(y + theta) - trigamma;
            return curves + 1 / theta - 2 / sum + (y + theta) / (sum * sum);
        });
        return new double[] {first, second};
    }

    static double logLikelihood(Panel panel, Workers crew, IntToDoubleFunction mu, double theta) {
        double own = GammaFunctions.logGamma(theta);
        return panel.sum(crew, r -> {
            double y = panel.y[r];
            double mean = mu.applyAsDouble(r);
            double gammas = y == 0 ? 0 : GammaFunctions.logGamma(y + theta) - own - GammaFunctions.logGamma(y + 1);
            double fit = theta * Math.log(theta / (mean + theta)) + (y == 0 ? 0 : y * Math.log(mean / (mean + theta)));
            return gammas + fit;
        });
    }
}
