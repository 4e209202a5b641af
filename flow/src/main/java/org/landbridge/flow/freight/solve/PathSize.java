package org.landbridge.flow.freight.solve;

/**
 * How much of a route is its own (Ben-Akiva and Bierlaire 1999): the sum over its links of the link's share of its cost,
 * over the number of routes that use the link. 1 for a route that shares nothing, 1/n for each of n equal routes.
 */
public final class PathSize {
    private PathSize() {}

    /**
     * @param link by route, its links as numbers below {@code links}, each once
     * @param cost by route, the cost of each of its links, not negative
     */
    public static double[] of(int[][] link, double[][] cost, int links) {
        int[] users = new int[links];
        for (int[] route : link) {
            for (int l : route) {
                users[l]++;
            }
        }
        double[] size = new double[link.length];
        for (int r = 0; r < size.length; r++) {
            double total = 0;
            double own = 0;
            for (int i = 0; i < link[r].length; i++) {
                total += cost[r][i];
                own += cost[r][i] / users[link[r][i]];
            }
            size[r] = total > 0 ? own / total : 1;
        }
        return size;
    }
}
