package org.landbridge.trade.estimate;

import org.landbridge.network.NoSolutionException;

/** Dispersion of the negative binomial, by maximum likelihood given the means. */
final class Theta {
    private static final double LARGEST = 1e7;
    private static final int STEPS = 200;

    private Theta() {}

    /** Newton on log theta, from a guess. */
    static double of(Panel panel, double[] mu, double guess) {
        double t = Math.log(guess);
        for (int step = 0; step < STEPS; step++) {
            double theta = Math.exp(t);
            if (theta > LARGEST) {
                throw new NoSolutionException(
                        "the responses vary no more than a Poisson's: theta of the negative binomial has no"
                                + " maximum; use PPML");
            }
            double[] slopes = slopes(panel, mu, theta);
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
    static double[] slopes(Panel panel, double[] mu, double theta) {
        double first = 0;
        double second = 0;
        double digamma = GammaFunctions.digamma(theta);
        double trigamma = GammaFunctions.trigamma(theta);
        for (int r = 0; r < mu.length; r++) {
            double y = panel.y[r];
            double weight = panel.weight(r);
            double sum = mu[r] + theta;
            double gammas = y == 0 ? 0 : GammaFunctions.digamma(y + theta) - digamma;
            double curves = y == 0 ? 0 : GammaFunctions.trigamma(y + theta) - trigamma;
            first += weight * (gammas + Math.log(theta / sum) + (mu[r] - y) / sum);
            second += weight * (curves + 1 / theta - 2 / sum + (y + theta) / (sum * sum));
        }
        return new double[] {first, second};
    }

    static double logLikelihood(Panel panel, double[] mu, double theta) {
        double sum = 0;
        double own = GammaFunctions.logGamma(theta);
        for (int r = 0; r < mu.length; r++) {
            double y = panel.y[r];
            double gammas = y == 0 ? 0 : GammaFunctions.logGamma(y + theta) - own - GammaFunctions.logGamma(y + 1);
            double fit =
                    theta * Math.log(theta / (mu[r] + theta)) + (y == 0 ? 0 : y * Math.log(mu[r] / (mu[r] + theta)));
            sum += panel.weight(r) * (gammas + fit);
        }
        return sum;
    }
}
