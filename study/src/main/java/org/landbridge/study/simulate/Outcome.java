package org.landbridge.study.simulate;

import java.util.Arrays;
import org.landbridge.trade.equilibrium.SectorOutcome;
import org.landbridge.trade.equilibrium.Welfare;

/**
 * What is kept of one solution.
 *
 * @param realIncomePercent by economy
 * @param realIncomeUsdMillion by economy
 * @param exports change, by economy
 * @param imports change, by economy
 * @param trade after over before of a pair, {@code [exporter * n + importer]}, 0 where there is none
 * @param factors change of the trade cost, {@code [pair number][sector]}
 */
record Outcome(
        double[] realIncomePercent,
        double[] realIncomeUsdMillion,
        double[] exports,
        double[] imports,
        double[] trade,
        double[][] factors,
        double residual) {

    /** Nothing changes. */
    static Outcome none(int n, double[][] factors) {
        double[] same = new double[n * n];
        Arrays.fill(same, 1);
        return new Outcome(new double[n], new double[n], new double[n], new double[n], same, factors, 0);
    }

    static Outcome of(SectorOutcome solved, double[][] factors) {
        int n = solved.states().size();
        Outcome outcome = new Outcome(
                new double[n],
                new double[n],
                new double[n],
                new double[n],
                new double[n * n],
                factors,
                solved.convergence().largestResidual());
        for (int i = 0; i < n; i++) {
            outcome.realIncomePercent[i] = solved.welfarePercent(Welfare.REAL_INCOME, i);
            outcome.realIncomeUsdMillion[i] = solved.equivalentVariation(i);
            outcome.exports[i] = solved.exports(solved.after(), i) - solved.exports(solved.before(), i);
            outcome.imports[i] = solved.imports(solved.after(), i) - solved.imports(solved.before(), i);
            for (int j = 0; j < n; j++) {
                double before = solved.trade(solved.before(), i, j);
                outcome.trade[i * n + j] = i == j || before == 0 ? 1 : solved.trade(solved.after(), i, j) / before;
            }
        }
        return outcome;
    }
}
