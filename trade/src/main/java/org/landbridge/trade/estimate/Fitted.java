package org.landbridge.trade.estimate;

/**
 * What a fit leaves behind; rows in the order of the panel.
 *
 * @param coefficients of the regressors as the design has them
 * @param bread inverse of the weighted squares of the projected regressors
 * @param score derivative of the likelihood by the index of a row, prior weight and all
 * @param w weights of the last step
 * @param index linear predictor
 * @param expected response
 * @param iidVariance factor of bread for iid errors, before small-sample correction
 */
record Fitted(
        double[] coefficients,
        double[][] bread,
        double[] score,
        double[] w,
        double[] index,
        double[] expected,
        double iidVariance,
        GoodnessOfFit goodness,
        double theta,
        int iterations) {}
