package org.landbridge.trade.equilibrium;

import java.util.SplittableRandom;
import org.landbridge.network.BadUsageException;

/**
 * Draws of estimated coefficients from the normal distribution of their estimate. A draw depends on the seed and its
 * number alone, so that threads and order do not matter.
 */
public final class CoefficientDraws {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double ROUNDING = 1e-12;

    private final double[] estimate;
    private final double[] root;
    private final long seed;

    /**
     * @param estimate coefficients
     * @param covariance of them, {@code [row * k + column]}, symmetric and positive semidefinite
     * @throws BadUsageException if the covariance is none
     */
    public CoefficientDraws(double[] estimate, double[] covariance, long seed) {
        this.estimate = estimate.clone();
        this.seed = seed;
        int k = estimate.length;
        if (covariance.length != k * k) {
            throw new BadUsageException(
                    "a covariance of " + k + " coefficients has " + k * k + " entries, not " + covariance.length);
        }
        root = cholesky(covariance, k);
    }

    /** Independent coefficients with these standard errors. */
    public static CoefficientDraws independent(double[] estimate, double[] standardErrors, long seed) {
        int k = estimate.length;
        double[] covariance = new double[k * k];
        for (int i = 0; i < k; i++) {
            covariance[i * k + i] = standardErrors[i] * standardErrors[i];
        }
        return new CoefficientDraws(estimate, covariance, seed);
    }

    private static double[] cholesky(double[] covariance, int k) {
        double[] root = new double[k * k];
        for (int j = 0; j < k; j++) {
            double largest = Math.abs(covariance[j * k + j]);
            for (int i = j; i < k; i++) {
                double sum = covariance[i * k + j];
                if (!(Math.abs(sum - covariance[j * k + i]) <= 1e-9 * (1 + Math.abs(sum)))) {
                    throw new BadUsageException("the covariance of coefficients is not symmetric, or no number");
                }
                for (int m = 0; m < j; m++) {
                    sum -= root[i * k + m] * root[j * k + m];
                }
                if (i == j) {
                    if (sum < -ROUNDING * largest) {
                        throw new BadUsageException("the covariance of coefficients is not positive semidefinite");
                    }
                    root[j * k + j] = Math.sqrt(Math.max(0, sum));
                } else {
                    root[i * k + j] = root[j * k + j] > 0 ? sum / root[j * k + j] : 0;
                }
            }
        }
        return root;
    }

    /** The coefficients of a draw. */
    public double[] draw(int index) {
        int k = estimate.length;
        SplittableRandom random = new SplittableRandom(seed + GOLDEN * (index + 1L));
        double[] normal = new double[k];
        for (int i = 0; i < k; i++) {
            normal[i] = random.nextGaussian();
        }
        double[] drawn = estimate.clone();
        for (int i = 0; i < k; i++) {
            for (int m = 0; m <= i; m++) {
                drawn[i] += root[i * k + m] * normal[m];
            }
        }
        return drawn;
    }

    /**
     * A trade elasticity of a draw: lognormal about its estimate, its logarithm with deviation {@code standardError /
     * theta}, so that it stays positive.
     */
    public static double theta(double theta, double standardError, long seed, int index) {
        SplittableRandom random = new SplittableRandom(~seed + GOLDEN * (index + 1L));
        return theta * Math.exp(standardError / theta * random.nextGaussian());
    }
}
