package org.landbridge.flow.freight.solve;

/**
 * Cells of demand, their routes, and the elements that the routes use, as compressed rows. The utility of a route is
 * {@code -theta * (usd + usdPerHour * hours of delay) + bonus}.
 *
 * @param tonnes by cell, tonnes a year
 * @param theta by cell, how much a USD counts, more than 0
 * @param usdPerHour by cell, value of an hour for one tonne
 * @param firstRoute routes of cell c are {@code firstRoute[c] .. firstRoute[c + 1] - 1}
 * @param nest by route; routes of one nest of a cell stand together
 * @param usd by route, USD a tonne without delays
 * @param bonus by route, what is added to its utility, for example the logarithm of its path size
 * @param firstUse elements of route r are {@code element[firstUse[r]] .. element[firstUse[r + 1] - 1]}
 * @param element each at most once in a route
 * @param mu scale of the nests, more than 0, at most 1
 */
public record ChoiceProblem(
        double[] tonnes,
        double[] theta,
        double[] usdPerHour,
        int[] firstRoute,
        int[] nest,
        double[] usd,
        double[] bonus,
        int[] firstUse,
        int[] element,
        double mu) {
    public ChoiceProblem {
        if (!(mu > 0 && mu <= 1)) {
            throw new IllegalArgumentException("mu " + mu);
        }
        for (int c = 0; c < tonnes.length; c++) {
            if (firstRoute[c + 1] <= firstRoute[c] || !(tonnes[c] >= 0) || !(theta[c] > 0) || !(usdPerHour[c] >= 0)) {
                throw new IllegalArgumentException("cell " + c + " has no route, or bad figures");
            }
        }
    }

    public int cells() {
        return tonnes.length;
    }

    public int routes() {
        return nest.length;
    }

    /** Probability of each route within its cell at delays by element, in hours. */
    public double[] shares(double[] delayHours) {
        double[] utility = new double[routes()];
        double[] share = new double[routes()];
        for (int c = 0; c < cells(); c++) {
            for (int r = firstRoute[c]; r < firstRoute[c + 1]; r++) {
                double hours = 0;
                for (int u = firstUse[r]; u < firstUse[r + 1]; u++) {
                    hours += delayHours[element[u]];
                }
                utility[r] = bonus[r] - theta[c] * (usd[r] + usdPerHour[c] * hours);
            }
            NestedLogit.choose(utility, nest, firstRoute[c], firstRoute[c + 1], mu, share);
        }
        return share;
    }

    public double totalTonnes() {
        double sum = 0;
        for (double t : tonnes) {
            sum += t;
        }
        return sum;
    }
}
