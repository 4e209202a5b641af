package org.landbridge.app;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.landbridge.trade.equilibrium.DrawSummary;
import org.landbridge.trade.equilibrium.FirstOrderWelfare;
import org.landbridge.trade.equilibrium.Measure;
import org.landbridge.trade.equilibrium.SectorOutcome;
import org.landbridge.trade.equilibrium.Welfare;

/**
 * An equilibrium of sectors as it is told.
 *
 * @param data what the flows are from
 * @param shock files of the change
 * @param reference state whose price index is the numeraire; -1 for the world's income
 * @param audit whether the first-order formula is told too
 * @param draws behind the intervals, null for none
 * @param shockSe standard error of the shock's strength
 */
record SectorReport(
        String data,
        SectorFiles.World world,
        String shock,
        SectorOutcome outcome,
        int reference,
        boolean audit,
        @Nullable DrawSummary draws,
        double shockSe,
        long seed) {
    int size() {
        return outcome.states().size();
    }

    EquilibriumReport.Figure realIncome(int s) {
        return figure(Welfare.REAL_INCOME, Measure.REAL_INCOME, s);
    }

    EquilibriumReport.Figure realExpenditure(int s) {
        return figure(Welfare.REAL_EXPENDITURE, Measure.REAL_EXPENDITURE, s);
    }

    private EquilibriumReport.Figure figure(Welfare welfare, Measure measure, int s) {
        DrawSummary summary = draws;
        return new EquilibriumReport.Figure(
                EquilibriumReport.percent(outcome.welfareHat(welfare, s)),
                summary == null
                        ? Double.NaN
                        : EquilibriumReport.percent(summary.quantile(measure, s, EquilibriumReport.LOW)),
                summary == null
                        ? Double.NaN
                        : EquilibriumReport.percent(summary.quantile(measure, s, EquilibriumReport.HIGH)));
    }

    /** Percent by the first-order formula; NaN unless asked for. */
    double firstOrder(int s) {
        double[][] tariffs = world.accounts().tariffs();
        int n = size();
        return audit
                ? FirstOrderWelfare.of(
                                outcome,
                                tariffs.length > 0
                                        ? tariffs
                                        : new double[outcome.sectors().size()][n * n],
                                s)
                        .total()
                : Double.NaN;
    }

    /** Of a figure in money, in the numeraire. */
    double nominal(double hat) {
        return EquilibriumReport.percent(hat / (reference < 0 ? 1 : outcome.consumerIndexHats()[reference]));
    }

    double labourResidual(int s) {
        return outcome.convergence().residuals()[s];
    }

    double goodsResidual(int sector, int s) {
        return outcome.convergence().residuals()[size() + sector * size() + s];
    }

    double largestResidual(int sector) {
        double largest = 0;
        for (int s = 0; s < size(); s++) {
            largest = Math.max(largest, Math.abs(goodsResidual(sector, s)));
        }
        return largest;
    }

    /** Trade between states of a sector. */
    double trade(double[][] flows, int sector) {
        double sum = 0;
        int n = size();
        for (int c = 0; c < n * n; c++) {
            sum += c / n == c % n ? 0 : flows[sector][c];
        }
        return sum;
    }

    String numeraire() {
        return reference < 0
                ? "the world's value added"
                : "price index of " + outcome.states().get(reference);
    }

    String closure() {
        String rule = switch (outcome.deficits()) {
            case BALANCED -> "balanced (removed in a base run, changes are measured from there)";
            case ADDITIVE -> "additive (held as a share of the world's value added)";
            case SCALED ->
                "scaled (spending a fixed multiple of income, all times " + Figures.fixed(outcome.kappa(), 6)
                        + " to close the world)";
        };
        return rule
                + String.format(
                        Locale.ROOT, "; the base run moves value added by at most %.2g %%", 100 * outcome.baseShift())
                + (outcome.clippedDemand() > 0
                        ? String.format(
                                Locale.ROOT,
                                "; of negative final demand, at most %.2g %% of a state's was set to 0",
                                100 * outcome.clippedDemand())
                        : "");
    }

    String solver() {
        return "damped steps on wages, " + Figures.count(outcome.convergence().iterations(), "step")
                + String.format(
                        Locale.ROOT,
                        ", largest residual of any market %.1e",
                        outcome.convergence().largestResidual());
    }

    String certainty() {
        DrawSummary summary = draws;
        if (summary == null) {
            return "no interval: parameters were taken as exact; ask for --draws with theta_se in --sectors, or --shock-se";
        }
        return "10th to 90th percentile of " + Figures.grouped(summary.draws(), 0)
                + " draws of the thetas by their standard errors"
                + (shockSe > 0 ? " and the shock's strength (standard error " + Figures.plain(shockSe) + ")" : "")
                + (summary.failed() > 0
                        ? "; " + summary.failed() + " of them have no equilibrium and are left out"
                        : "")
                + "; baseline flows, inputs and tariffs are taken as exact";
    }

    String measure() {
        return Welfare.REAL_INCOME.text() + ", tariff revenue in income"
                + (audit
                        ? "; beside it, for audit, the first-order formula of Caliendo and Parro (2015, Table 2), which is no"
                                + " change of real income"
                        : "");
    }
}
