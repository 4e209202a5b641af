package org.landbridge.trade.estimate;

/** What turns the linear index of a row into weight, score and deviance. */
sealed interface Family permits PoissonFamily, NegativeBinomialFamily {
    /**
     * Fills weights and scores of some whole segments, prior weights included; may first move the index of a segment to
     * where the deviance is least.
     *
     * @return deviance of these rows
     */
    double evaluate(Panel panel, double[] eta, double[] w, double[] score, int first, int end);

    /** Deviance of a row without its weight. */
    double deviance(double y, double mu);
}
