package org.landbridge.trade.equilibrium;

import java.util.List;

/**
 * An equilibrium of many sectors after a change of trade costs or tariffs. Ratios are after over before; in money the
 * world's value added is the numeraire. Arrays are not copied; they may not be changed.
 *
 * @param states ids
 * @param sectors names
 * @param deficits the rule they follow
 * @param before trade without tariffs that the change is measured from, {@code [sector][exporter * n + importer]}: of the
 *     base run, which removes deficits where the rule says so and squares accounts that do not add up
 * @param after trade without tariffs
 * @param wageHats price of a state's factors, w
 * @param costHats unit cost, {@code [sector * n + state]}
 * @param indexHats price of what is bought, {@code [sector * n + state]}
 * @param consumerIndexHats price index of final demand, P
 * @param incomeBefore own income: value added and tariff revenue
 * @param incomeAfter the same after
 * @param spendingBefore final expenditure: own income and what pays for a deficit
 * @param spendingAfter the same after
 * @param revenueBefore from tariffs
 * @param revenueAfter the same after
 * @param baseShift largest relative change of a state's value added in the base run; 0 where accounts are square and
 *     deficits stay
 * @param clippedDemand largest share of a state's final demand that was negative in the accounts and set to 0
 * @param kappa factor that closes the world under {@link Deficits#SCALED}, else 1
 * @param convergence residuals: labour market of every state, then goods market of every sector in every state
 */
public record SectorOutcome(
        List<String> states,
        List<String> sectors,
        Deficits deficits,
        double[][] before,
        double[][] after,
        double[] wageHats,
        double[] costHats,
        double[] indexHats,
        double[] consumerIndexHats,
        double[] incomeBefore,
        double[] incomeAfter,
        double[] spendingBefore,
        double[] spendingAfter,
        double[] revenueBefore,
        double[] revenueAfter,
        double baseShift,
        double clippedDemand,
        double kappa,
        Convergence convergence) {
    /** Ratio of welfare, after over before. */
    public double welfareHat(Welfare measure, int state) {
        double nominal = switch (measure) {
            case REAL_INCOME -> incomeAfter[state] / incomeBefore[state];
            case REAL_EXPENDITURE -> spendingAfter[state] / spendingBefore[state];
            case FACTOR_PURCHASING_POWER -> wageHats[state];
        };
        return nominal / consumerIndexHats[state];
    }

    public double welfarePercent(Welfare measure, int state) {
        return 100 * (welfareHat(measure, state) - 1);
    }

    /** Equivalent variation of own real income, in the money of the baseline. */
    public double equivalentVariation(int state) {
        return incomeBefore[state] * (welfareHat(Welfare.REAL_INCOME, state) - 1);
    }

    /** Exports of all sectors, without tariffs. */
    public double exports(double[][] flows, int state) {
        double sum = 0;
        int n = states.size();
        for (double[] sector : flows) {
            for (int j = 0; j < n; j++) {
                sum += j == state ? 0 : sector[state * n + j];
            }
        }
        return sum;
    }

    /** Imports of all sectors, without tariffs. */
    public double imports(double[][] flows, int state) {
        double sum = 0;
        int n = states.size();
        for (double[] sector : flows) {
            for (int i = 0; i < n; i++) {
                sum += i == state ? 0 : sector[i * n + state];
            }
        }
        return sum;
    }

    public double exportsHat(int state) {
        return exports(after, state) / exports(before, state);
    }

    public double importsHat(int state) {
        return imports(after, state) / imports(before, state);
    }

    /** Trade of a pair over all sectors, without tariffs. */
    public double trade(double[][] flows, int exporter, int importer) {
        double sum = 0;
        for (double[] sector : flows) {
            sum += sector[exporter * states.size() + importer];
        }
        return sum;
    }
}
