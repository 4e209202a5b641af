package org.landbridge.trade.appraise;

/**
 * Amounts by year, each at the end of its year; what is received is positive.
 *
 * @param firstYear year of the first amount
 * @param amounts one a year, at least one, finite
 */
public record CashFlow(int firstYear, double[] amounts) {
    public CashFlow {
        if (amounts.length == 0) {
            throw new IllegalArgumentException("no year");
        }
        for (double amount : amounts) {
            if (!Double.isFinite(amount)) {
                throw new IllegalArgumentException("amount " + amount);
            }
        }
    }

    public static CashFlow of(int firstYear, double... amounts) {
        return new CashFlow(firstYear, amounts);
    }

    public int lastYear() {
        return firstYear + amounts.length - 1;
    }

    /** The amount of a year, 0 outside of the years. */
    public double of(int year) {
        return year < firstYear || year > lastYear() ? 0 : amounts[year - firstYear];
    }

    /** The sum of both, over all their years. */
    public CashFlow plus(CashFlow other) {
        int first = Math.min(firstYear, other.firstYear);
        double[] sum = new double[Math.max(lastYear(), other.lastYear()) - first + 1];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = of(first + i) + other.of(first + i);
        }
        return new CashFlow(first, sum);
    }

    public CashFlow times(double factor) {
        double[] scaled = new double[amounts.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = factor * amounts[i];
        }
        return new CashFlow(firstYear, scaled);
    }

    public double sum() {
        double sum = 0;
        for (double amount : amounts) {
            sum += amount;
        }
        return sum;
    }

    /**
     * What the amounts are worth at the end of a year: {@code sum of a(t) / (1 + rate)^(t - baseYear)}.
     *
     * @param rate a year, more than -1; 0.06 is 6 %
     */
    public double presentValue(double rate, int baseYear) {
        if (!(rate > -1)) {
            throw new IllegalArgumentException("rate " + rate);
        }
        // Horner from the last year: no power is taken but one.
        double sum = 0;
        for (int i = amounts.length - 1; i >= 0; i--) {
            sum = sum / (1 + rate) + amounts[i];
        }
        return sum * Math.pow(1 + rate, baseYear - firstYear);
    }
}
