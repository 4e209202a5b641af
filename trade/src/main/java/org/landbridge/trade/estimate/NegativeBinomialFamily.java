package org.landbridge.trade.estimate;

/** Variance mu + mu^2 / theta. Weights are those of the observed information, which is positive too. */
record NegativeBinomialFamily(double theta) implements Family {
    @Override
    public double evaluate(Panel panel, double[] eta, double[] w, double[] score, int first, int end) {
        double deviance = 0;
        for (int r = panel.start[first]; r < panel.start[end]; r++) {
            double weight = panel.weight(r);
            double mu = Math.exp(eta[r]);
            double shrunk = 1 / (1 + mu / theta);
            w[r] = weight * mu * (1 + panel.y[r] / theta) * shrunk * shrunk;
            score[r] = weight * (panel.y[r] - mu) * shrunk;
            deviance += weight * deviance(panel.y[r], mu);
        }
        return deviance;
    }

    @Override
    public double deviance(double y, double mu) {
        double own = y > 0 ? y * Math.log(y / mu) : 0;
        return 2 * (own - (y + theta) * Math.log((y + theta) / (mu + theta)));
    }
}
