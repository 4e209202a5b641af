package org.landbridge.relations.bargain;

import org.landbridge.network.BadUsageException;
import org.landbridge.network.NoSolutionException;

/**
 * Weighted Nash bargaining over a project with side payments (Nash 1950; weights: Harsanyi and Selten 1972): maximises
 * the product of gains over what parties get without agreement, each to the power of its weight. With side payments the
 * surplus, benefit less cost less outside options, is shared by weight.
 */
public final class NashBargain {
    /**
     * An agreement.
     *
     * @param payoff of each party: its outside option and its share of the surplus
     * @param contribution what each party pays towards the cost, so that its own benefit less it is its payoff; negative
     *     when it is paid. Contributions sum to the cost
     * @param surplus what the agreement is worth to all, above their outside options
     */
    public record Agreement(double[] payoff, double[] contribution, double surplus) {}

    private NashBargain() {}

    /**
     * Agrees.
     *
     * @param benefit of the project to each party, before any payment (same unit as cost, such as USD of today)
     * @param cost of the project
     * @param outside what each party gets without agreement
     * @param weight bargaining power of each party, above 0; only their proportions count
     * @throws NoSolutionException when the surplus is negative: no agreement leaves nobody worse off
     */
    public static Agreement agree(double[] benefit, double cost, double[] outside, double[] weight) {
        int n = benefit.length;
        if (n == 0 || outside.length != n || weight.length != n) {
            throw new BadUsageException("A bargain of " + n + " benefits, " + outside.length + " outside options and "
                    + weight.length + " weights; give one of each to every party.");
        }
        double surplus = -cost;
        double weights = 0;
        for (int i = 0; i < n; i++) {
            if (!Double.isFinite(benefit[i])
                    || !Double.isFinite(outside[i])
                    || !(weight[i] > 0)
                    || !Double.isFinite(weight[i])) {
                throw new BadUsageException("Party " + i + " has benefit " + benefit[i] + ", outside option "
                        + outside[i] + " and weight " + weight[i] + "; all must be finite, the weight above 0.");
            }
            surplus += benefit[i] - outside[i];
            weights += weight[i];
        }
        if (!Double.isFinite(cost)) {
            throw new BadUsageException("The project costs " + cost + "; it needs a finite cost.");
        }
        if (surplus < 0) {
            throw new NoSolutionException("The project falls short of its cost and the outside options by " + -surplus
                    + "; no agreement leaves nobody worse off.");
        }
        double[] payoff = new double[n];
        double[] contribution = new double[n];
        for (int i = 0; i < n; i++) {
            payoff[i] = outside[i] + weight[i] / weights * surplus;
            contribution[i] = benefit[i] - payoff[i];
        }
        return new Agreement(payoff, contribution, surplus);
    }
}
