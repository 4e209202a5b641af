package org.landbridge.trade.estimate;

/**
 * How well a model fits. What a model has no use for is NaN.
 *
 * @param deviance of PPML and negative binomial; the sum of squared residuals of OLS
 * @param nullDeviance the same with an intercept alone
 * @param logLikelihood with all constants; normal errors for OLS
 * @param nullLogLikelihood the same with an intercept alone
 * @param pseudoR2 McFadden's, 1 - logLikelihood / nullLogLikelihood, as fixest and ppmlhdfe print it
 * @param squaredCorrelation of response and fitted values
 * @param r2 of OLS
 * @param withinR2 of OLS: share of the squares left by the fixed effects that the regressors explain
 */
public record GoodnessOfFit(
        double deviance,
        double nullDeviance,
        double logLikelihood,
        double nullLogLikelihood,
        double pseudoR2,
        double squaredCorrelation,
        double r2,
        double withinR2) {}
