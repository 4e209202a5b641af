package org.landbridge.trade.appraise;

import java.util.OptionalDouble;

/** What a cash flow is worth, by the measures that appraisals use; the World Bank's Transport Notes define them. */
public final class Worth {
    private Worth() {}

    /**
     * Modified internal rate of return: outlays are financed at one rate, receipts reinvested at another until the last
     * year. Empty if there are no outlays or no receipts.
     */
    public static OptionalDouble modifiedRate(CashFlow flow, double financeRate, double reinvestRate) {
        double paid = 0;
        double received = 0;
        double[] a = flow.amounts();
        int n = a.length - 1;
        for (int t = 0; t <= n; t++) {
            if (a[t] < 0) {
                paid -= a[t] * Math.pow(1 + financeRate, -t);
            } else {
                received += a[t] * Math.pow(1 + reinvestRate, n - t);
            }
        }
        if (paid == 0 || received == 0 || n == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Math.pow(received / paid, 1.0 / n) - 1);
    }

    /**
     * Years from the start of the first year until what was paid is back for good, within the year by a straight line;
     * empty if it never is.
     *
     * @param rate 0 for the simple payback, else the discounted one
     */
    public static OptionalDouble paybackYears(CashFlow flow, double rate) {
        double[] a = flow.amounts();
        double[] total = new double[a.length];
        double sum = 0;
        for (int t = 0; t < a.length; t++) {
            sum += a[t] * Math.pow(1 + rate, -t);
            total[t] = sum;
        }
        int last = -1;
        for (int t = 0; t < a.length; t++) {
            if (total[t] < 0) {
                last = t;
            }
        }
        if (last == a.length - 1) {
            return OptionalDouble.empty();
        }
        if (last < 0) {
            return OptionalDouble.of(0);
        }
        return OptionalDouble.of(last + 1 + -total[last] / (total[last + 1] - total[last]));
    }

    /** Present value of benefits over that of costs, both positive; empty if there are no costs. */
    public static OptionalDouble benefitCostRatio(CashFlow benefits, CashFlow costs, double rate) {
        double paid = costs.presentValue(rate, costs.firstYear());
        int year = costs.firstYear();
        return paid > 0 ? OptionalDouble.of(benefits.presentValue(rate, year) / paid) : OptionalDouble.empty();
    }
}
