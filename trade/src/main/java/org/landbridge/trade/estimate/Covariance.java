package org.landbridge.trade.estimate;

/**
 * What is known about the coefficients of an estimate under one assumption on errors.
 *
 * @param matrix covariance, in the order of the coefficients
 * @param standardErrors square roots of its diagonal
 * @param statistics coefficients over standard errors
 * @param pValues two-sided, for a coefficient of 0
 * @param freedom degrees of freedom of Student's t that p values rest on; infinite where it is the normal distribution,
 *     as for PPML and the negative binomial. For OLS n - K, or G - 1 where clustered
 * @param clusters levels of each cluster; empty if not clustered
 * @param parameters K of {@link SmallSample#FIXEST}, whichever convention was asked
 * @param mended whether the matrix had negative eigenvalues, which several ways of clustering can bring, set to 0
 */
public record Covariance(
        double[][] matrix,
        double[] standardErrors,
        double[] statistics,
        double[] pValues,
        double freedom,
        int[] clusters,
        int parameters,
        boolean mended) {}
