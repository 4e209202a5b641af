package org.landbridge.trade.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;

/**
 * A change of trade costs of every pair of states. The array is not copied; neither side may change it.
 *
 * @param factors after over before, {@code [exporter * n + importer]}, 1 where nothing changes
 * @param meaning what the factors multiply
 */
public record CostChange(double[] factors, Meaning meaning) {
    /** What a factor multiplies. */
    public enum Meaning {
        /** The ad valorem trade cost; infinite where trade ends. */
        AD_VALOREM,
        /** Trade itself, other things equal (the partial effect of a gravity equation); 0 where trade ends. */
        TRADE
    }

    private static final int MOST_FAULTS = 20;

    public static CostChange adValorem(double[] factors) {
        return new CostChange(factors, Meaning.AD_VALOREM);
    }

    public static CostChange trade(double[] factors) {
        return new CostChange(factors, Meaning.TRADE);
    }

    public static CostChange none(int states) {
        double[] factors = new double[states * states];
        Arrays.fill(factors, 1);
        return adValorem(factors);
    }

    /**
     * Checks against the states it is for.
     *
     * @throws DataFaultException if the size differs or a factor is no factor
     */
    void check(List<String> states) {
        int n = states.size();
        List<Fault> faults = new ArrayList<>();
        if (factors.length != n * n) {
            faults.add(new Fault(
                    "shock",
                    0,
                    "",
                    "",
                    factors.length + " factors for " + n + " states, expected " + (long) n * n,
                    "give one for each pair, domestic ones too"));
        }
        for (int c = 0; c < factors.length && faults.size() < MOST_FAULTS; c++) {
            double f = factors[c];
            boolean fine = meaning == Meaning.AD_VALOREM ? f > 0 : f >= 0 && f < Double.POSITIVE_INFINITY;
            if (!fine && factors.length == n * n) {
                faults.add(new Fault(
                        "shock",
                        0,
                        "factor",
                        states.get(c / n) + " to " + states.get(c % n),
                        f + " is no factor",
                        meaning == Meaning.AD_VALOREM
                                ? "give a number above 0; 1 is no change, Infinity ends the trade"
                                : "give 0 or more; 1 is no change, 0 ends the trade"));
            }
        }
        if (!faults.isEmpty()) {
            throw new DataFaultException("cannot use the change of trade costs:", faults);
        }
    }

    /** Writes what trade is multiplied by, other things equal. */
    void tradeFactors(double theta, double[] into) {
        for (int c = 0; c < factors.length; c++) {
            double f = factors[c];
            into[c] = meaning == Meaning.TRADE || f == 1 ? f : Math.pow(f, -theta);
        }
    }
}
