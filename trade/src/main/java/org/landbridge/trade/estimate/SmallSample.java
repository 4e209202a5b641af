package org.landbridge.trade.estimate;

/** Factor that corrects a covariance for the size of the sample; programs differ in it. */
public enum SmallSample {
    /**
     * As Stata's ppml and ppmlhdfe: n / (n - 1) for robust errors, G / (G - 1) for clustered ones, G the levels of the
     * smallest cluster.
     */
    STATA,
    /**
     * As fixest: that of {@link #STATA} times (n - 1) / (n - K), where K counts coefficients and levels of the fixed
     * effects that are not nested in a cluster, less one for each further effect. Iid errors are multiplied too.
     */
    FIXEST
}
