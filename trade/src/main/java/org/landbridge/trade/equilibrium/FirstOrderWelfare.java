package org.landbridge.trade.equilibrium;

/**
 * For audit only: the decomposition of Caliendo and Parro 2015 (their Table 2) into terms of trade and volume of trade,
 * a first-order formula with finite changes put in. It is what their abstract calls welfare; the change of real income in
 * the same equilibrium can be far from it.
 *
 * @param termsOfTrade percent of income before
 * @param volumeOfTrade percent of income before
 */
public record FirstOrderWelfare(double termsOfTrade, double volumeOfTrade) {
    /**
     * Decomposes what an outcome means for a state.
     *
     * @param tariffsBefore rates, {@code [sector][exporter * n + importer]}
     */
    public static FirstOrderWelfare of(SectorOutcome outcome, double[][] tariffsBefore, int state) {
        int n = outcome.states().size();
        double terms = 0;
        double volume = 0;
        for (int j = 0; j < outcome.sectors().size(); j++) {
            double[] before = outcome.before()[j];
            double[] after = outcome.after()[j];
            double ownCost = Math.log(outcome.costHats()[j * n + state]);
            for (int other = 0; other < n; other++) {
                if (other == state) {
                    continue;
                }
                double imported = before[other * n + state];
                double cost = Math.log(outcome.costHats()[j * n + other]);
                terms += before[state * n + other] * ownCost - imported * cost;
                if (imported > 0) {
                    volume += tariffsBefore[j][other * n + state]
                            * imported
                            * (after[other * n + state] / imported - 1 - cost);
                }
            }
        }
        double income = outcome.spendingBefore()[state];
        return new FirstOrderWelfare(100 * terms / income, 100 * volume / income);
    }

    public double total() {
        return termsOfTrade + volumeOfTrade;
    }
}
