package org.landbridge.trade.equilibrium;

import org.landbridge.network.DataFaultException;

/**
 * For audit only: the shortcut in which every state keeps its share of the world's output and expenditure whatever
 * happens to its prices. It is AGTPA's "conditional" equilibrium, and what gegravity calls full equilibrium: its factory
 * price is one over the outward resistance, and incomes do not feed back. Numbers of others can be held against it; an
 * answer it is not.
 */
public final class FixedShares {
    private FixedShares() {}

    /**
     * Rebalances trade with output and expenditure held.
     *
     * @return prices are the inverse of outward resistances, indices the inward ones, scaled so that that of {@code
     *     reference} is 1; output is what those prices make of the quantities of before
     * @throws DataFaultException if the change is none of these flows'
     */
    public static OneSectorOutcome solve(TradeFlows flows, CostChange change, double theta, int reference) {
        change.check(flows.states());
        int n = flows.size();
        double[] weights = new double[n * n];
        change.tradeFactors(theta, weights);
        double[] output = new double[n];
        double[] expenditure = new double[n];
        for (int i = 0; i < n; i++) {
            output[i] = flows.output(i);
            expenditure[i] = flows.expenditure(i);
            for (int j = 0; j < n; j++) {
                weights[i * n + j] *= flows.value(i, j);
            }
        }
        GravityBalance balance = GravityBalance.of(flows.states(), weights, output, expenditure);
        double scale = Math.pow(balance.buyer(reference), 1 / theta);
        double[] price = new double[n];
        double[] index = new double[n];
        double[] spending = new double[n];
        double[] residuals = new double[n];
        for (int s = 0; s < n; s++) {
            price[s] = Math.pow(balance.seller(s), -1 / theta) / scale;
            index[s] = Math.pow(balance.buyer(s), 1 / theta) / scale;
            spending[s] = price[s];
            // Income is held at its old share while prices move: that is what the shortcut leaves open.
            residuals[s] = 1 / price[s] - 1;
        }
        return new OneSectorOutcome(
                flows,
                balance.flows(),
                Elasticities.endowment(theta),
                Deficits.SCALED,
                price,
                index,
                price.clone(),
                spending,
                1,
                new Convergence(SolverOptions.Method.CONTRACTION, 0, residuals));
    }
}
