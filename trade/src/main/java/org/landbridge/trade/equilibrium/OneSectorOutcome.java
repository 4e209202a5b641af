package org.landbridge.trade.equilibrium;

/**
 * A one-sector equilibrium after a change of trade costs. Ratios are after over before; in money the world's output is
 * the numeraire, and stays what it was. Arrays are not copied; they may not be changed.
 *
 * @param before flows that the change is measured from: the data, or with {@link Deficits#BALANCED} the world without
 *     deficits
 * @param after flows
 * @param elasticities used
 * @param deficits the rule they follow
 * @param priceHats of a unit of output, p, at the factory's gate
 * @param indexHats of the price index of what a state buys, P
 * @param outputHats of output in money, Y
 * @param spendingHats of expenditure, E
 * @param kappa common factor on all expenditures that closes the world under {@link Deficits#SCALED}, else 1
 * @param convergence how it was found, residual of every market
 */
public record OneSectorOutcome(
        TradeFlows before,
        TradeFlows after,
        Elasticities elasticities,
        Deficits deficits,
        double[] priceHats,
        double[] indexHats,
        double[] outputHats,
        double[] spendingHats,
        double kappa,
        Convergence convergence) {
    /** Ratio of welfare, after over before. */
    public double welfareHat(Welfare measure, int state) {
        return switch (measure) {
            case REAL_INCOME -> outputHats[state] / indexHats[state];
            case REAL_EXPENDITURE -> spendingHats[state] / indexHats[state];
            case FACTOR_PURCHASING_POWER -> priceHats[state] / indexHats[state];
        };
    }

    /** As {@link #welfareHat}, in percent. */
    public double welfarePercent(Welfare measure, int state) {
        return 100 * (welfareHat(measure, state) - 1);
    }

    /**
     * Equivalent variation of real income in the money of the baseline: what a state would have to be given, at the
     * prices of before, to be as well off.
     */
    public double equivalentVariation(int state) {
        return before.output(state) * (welfareHat(Welfare.REAL_INCOME, state) - 1);
    }

    /** Ratio of exports in money. */
    public double exportsHat(int state) {
        return after.exports(state) / before.exports(state);
    }

    public double importsHat(int state) {
        return after.imports(state) / before.imports(state);
    }

    /**
     * The formula of Arkolakis, Costinot and Rodriguez-Clare 2012 for p/P: the change of the domestic share to the power
     * of -1/theta. It holds where the domestic trade cost does not change.
     */
    public double domesticShareHat(int state) {
        return Math.pow(after.domesticShare(state) / before.domesticShare(state), -1 / elasticities.theta());
    }

    /** What turns money of this outcome into money in which that state's price index stays the same. */
    public double relativeTo(int reference) {
        return 1 / indexHats[reference];
    }
}
