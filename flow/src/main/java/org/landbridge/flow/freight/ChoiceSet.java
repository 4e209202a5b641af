package org.landbridge.flow.freight;

import org.landbridge.flow.freight.solve.NestedLogit;

/**
 * The routes that freight of one commodity between two places chooses from, on one network, as plain arrays. Arrays are
 * not copied; they may not be changed.
 *
 * @param nest by route, number of its corridor; routes of a nest stand together
 * @param usd by route, USD a tonne
 * @param days by route, door to door
 * @param spreadDays by route, standard deviation of the days
 * @param byWater by route, whether most of its km are on water
 * @param exposureUsd by route, what the exposure to sanctions weighs, USD a tonne
 * @param logPathSize by route, among the routes of its corridor
 * @param constant by route, that of its corridor, in units of the reference cost
 */
public record ChoiceSet(
        int[] nest,
        double[] usd,
        double[] days,
        double[] spreadDays,
        boolean[] byWater,
        double[] exposureUsd,
        double[] logPathSize,
        double[] constant) {
    public int routes() {
        return nest.length;
    }

    /**
     * Expected cost of the best route by the path-size logit nested by corridor, in USD a tonne: the logsum with its sign
     * turned. Costs of routes are the caller's.
     *
     * @param cost by route, USD a tonne
     * @param referenceUsd cost in whose units the choice is sharp
     * @param share filled by route with its probability; at least as long as there are routes
     */
    public double expectedUsd(double[] cost, double referenceUsd, ChoiceParameters parameters, double[] share) {
        double theta = parameters.sharpness() / referenceUsd;
        int routes = routes();
        double[] utility = new double[routes];
        for (int r = 0; r < routes; r++) {
            utility[r] = parameters.nestScale() * parameters.pathSizeWeight() * logPathSize[r]
                    - parameters.sharpness() * constant[r]
                    - theta * cost[r];
        }
        return -NestedLogit.choose(utility, nest, 0, routes, parameters.nestScale(), share) / theta;
    }

    /**
     * Costs by which {@link FreightAssignment} has shippers choose, by route, without crowding.
     *
     * @param usdPerDay value of a day for a tonne
     */
    public double[] generalisedUsd(double usdPerDay, ChoiceParameters parameters) {
        double[] cost = new double[routes()];
        for (int r = 0; r < cost.length; r++) {
            cost[r] = usd[r] + usdPerDay * (days[r] + parameters.reliabilityRatio() * spreadDays[r]) + exposureUsd[r];
        }
        return cost;
    }
}
