package org.landbridge.app;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.landbridge.trade.equilibrium.DrawSummary;
import org.landbridge.trade.equilibrium.Measure;
import org.landbridge.trade.equilibrium.OneSectorOutcome;
import org.landbridge.trade.equilibrium.Welfare;

/**
 * An equilibrium as it is told: what it rests on, and a row for each state.
 *
 * @param data what the flows are from
 * @param year of them, blank if the file does not say
 * @param shock file of the change
 * @param audit whether shares of output and expenditure were held, which is no equilibrium
 * @param outcome of the change
 * @param reference state whose price index is the numeraire; -1 for the world's output
 * @param draws behind the intervals, null for none
 * @param spread what was drawn, in words
 */
record EquilibriumReport(
        String data,
        String year,
        String shock,
        boolean audit,
        OneSectorOutcome outcome,
        int reference,
        @Nullable DrawSummary draws,
        String spread,
        long seed) {
    static final double LOW = 0.1;
    static final double HIGH = 0.9;

    /** Percent, and the interval of it where draws were made. */
    record Figure(double percent, double low, double high) {}

    int size() {
        return outcome.before().size();
    }

    String state(int s) {
        return outcome.before().states().get(s);
    }

    Figure realIncome(int s) {
        return figure(outcome.welfareHat(Welfare.REAL_INCOME, s), Measure.REAL_INCOME, s);
    }

    Figure realExpenditure(int s) {
        return figure(outcome.welfareHat(Welfare.REAL_EXPENDITURE, s), Measure.REAL_EXPENDITURE, s);
    }

    private Figure figure(double hat, Measure measure, int s) {
        DrawSummary summary = draws;
        return new Figure(
                percent(hat),
                summary == null ? Double.NaN : percent(summary.quantile(measure, s, LOW)),
                summary == null ? Double.NaN : percent(summary.quantile(measure, s, HIGH)));
    }

    /** Of a figure in money, in the numeraire. */
    double nominal(double hat) {
        return percent(reference < 0 ? hat : hat * outcome.relativeTo(reference));
    }

    static double percent(double hat) {
        return 100 * (hat - 1);
    }

    String numeraire() {
        return audit || reference >= 0 ? "price index of " + state(Math.max(0, reference)) : "the world's output";
    }

    String measure() {
        return audit
                ? "Y/P with shares of output and expenditure held: a shortcut of others, for audit; incomes do not feed"
                        + " back"
                : Welfare.REAL_INCOME.text();
    }

    String certainty() {
        DrawSummary summary = draws;
        if (summary == null) {
            return "no interval: parameters were taken as exact; ask for --draws with --theta-se or --shock-se";
        }
        return "10th to 90th percentile of " + Figures.grouped(summary.draws(), 0) + " draws of " + spread
                + (summary.failed() > 0
                        ? "; " + summary.failed() + " of them have no equilibrium and are left out"
                        : "")
                + "; baseline flows are taken as exact";
    }

    String closure() {
        return switch (outcome.deficits()) {
            case BALANCED -> "balanced (removed in a base run, changes are measured from there)";
            case ADDITIVE -> "additive (held as a share of the world's output)";
            case SCALED ->
                audit
                        ? "held with all expenditures"
                        : "scaled (spending a fixed multiple of income, all times " + Figures.fixed(outcome.kappa(), 6)
                                + " to close the world)";
        };
    }

    String solver() {
        var found = outcome.convergence();
        return audit
                ? "sums met by turns"
                : found.method().name().toLowerCase(Locale.ROOT) + ", "
                        + Figures.count(found.iterations(), "iteration") + ", largest residual of any market "
                        + String.format(Locale.ROOT, "%.1e", found.largestResidual());
    }
}
