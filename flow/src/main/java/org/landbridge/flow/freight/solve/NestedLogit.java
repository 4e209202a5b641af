package org.landbridge.flow.freight.solve;

/**
 * Choice between routes that are alike within their nests (McFadden 1978): {@code P(n) ~ exp(mu * I(n))} with {@code
 * I(n) = ln sum exp(V / mu)} over the routes of nest n, and {@code P(r | n) ~ exp(V(r) / mu)}. With mu = 1 it is the
 * multinomial logit; towards 0 the nest's best takes all of its nest.
 */
public final class NestedLogit {
    private NestedLogit() {}

    /**
     * Probabilities of routes {@code from .. to - 1}, and the logsum of all: the expected utility of the best.
     *
     * @param utility by route
     * @param nest by route; routes of a nest stand together
     * @param mu more than 0, at most 1
     * @param probability filled by route
     */
    public static double choose(double[] utility, int[] nest, int from, int to, double mu, double[] probability) {
        double best = Double.NEGATIVE_INFINITY;
        for (int r = from; r < to; r++) {
            best = Math.max(best, utility[r]);
        }
        double total = 0;
        for (int start = from; start < to; ) {
            int end = start;
            double nestBest = Double.NEGATIVE_INFINITY;
            while (end < to && nest[end] == nest[start]) {
                nestBest = Math.max(nestBest, utility[end++]);
            }
            double sum = 0;
            for (int r = start; r < end; r++) {
                probability[r] = Math.exp((utility[r] - nestBest) / mu);
                sum += probability[r];
            }
            double weight = Math.exp(nestBest - best) * Math.pow(sum, mu);
            for (int r = start; r < end; r++) {
                probability[r] *= weight / sum;
            }
            total += weight;
            start = end;
        }
        for (int r = from; r < to; r++) {
            probability[r] /= total;
        }
        return best + Math.log(total);
    }
}
