package org.landbridge.trade.estimate;

/** What is fitted to the response. */
public enum GravityModel {
    /** Poisson pseudo maximum likelihood (Santos Silva and Tenreyro 2006): the mean is exp of the index. */
    PPML,
    /** Least squares on the response as it is; the caller takes logarithms. */
    OLS,
    /** Mean as in PPML, variance mu + mu^2 / theta, theta by maximum likelihood. Depends on the unit of the response. */
    NEGATIVE_BINOMIAL;

    boolean linear() {
        return this == OLS;
    }
}
