package org.landbridge.trade.estimate;

/**
 * Variance proportional to the mean. The effect of a segment has a closed form: its fitted total is its observed one.
 *
 * @param profiled whether the effect is put there at every evaluation
 */
record PoissonFamily(boolean profiled) implements Family {
    @Override
    public double evaluate(Panel panel, double[] eta, double[] w, double[] score, int first, int end) {
        double deviance = 0;
        for (int s = first; s < end; s++) {
            int from = panel.start[s];
            int to = panel.start[s + 1];
            double observed = 0;
            double fitted = 0;
            for (int r = from; r < to; r++) {
                double mu = panel.weight(r) * Math.exp(eta[r]);
                w[r] = mu;
                fitted += mu;
                observed += panel.weight(r) * panel.y[r];
            }
            double shift = 0;
            double factor = 1;
            if (profiled
                    && panel.swept >= 0
                    && observed > 0
                    && fitted > Double.MIN_NORMAL
                    && fitted < Double.MAX_VALUE) {
                factor = observed / fitted;
                shift = Math.log(factor);
            }
            for (int r = from; r < to; r++) {
                double weight = panel.weight(r);
                double mu = w[r] * factor;
                w[r] = mu;
                eta[r] += shift;
                score[r] = weight * panel.y[r] - mu;
                deviance += weight * deviance(panel.y[r], weight == 1 ? mu : Math.exp(eta[r]));
            }
        }
        return deviance;
    }

    @Override
    public double deviance(double y, double mu) {
        return 2 * ((y > 0 ? y * Math.log(y / mu) : 0) - (y - mu));
    }
}
