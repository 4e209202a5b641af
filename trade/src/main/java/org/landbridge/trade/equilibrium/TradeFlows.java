package org.landbridge.trade.equilibrium;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;

/**
 * Trade of every pair of states, domestic sales included, in one money. The array is not copied; neither side may change
 * it.
 *
 * @param states their ids, each once
 * @param values {@code [exporter * n + importer]}
 */
public record TradeFlows(List<String> states, double[] values) {
    private static final int MOST_FAULTS = 20;

    /**
     * @throws DataFaultException if a value is negative or not finite, a state sells or buys nothing, or two groups of
     *     states do not trade, so that prices between them are not determined
     */
    public TradeFlows {
        states = List.copyOf(states);
        List<Fault> faults = new ArrayList<>();
        int n = states.size();
        shape(states, values, faults);
        if (faults.isEmpty()) {
            negative(states, values, faults);
        }
        if (faults.isEmpty()) {
            for (int s = 0; s < n; s++) {
                if (!(sumOut(values, n, s) > 0)) {
                    faults.add(fault(states.get(s), "sells nothing, not even at home", "give its domestic sales, or"));
                } else if (!(sumIn(values, n, s) > 0)) {
                    faults.add(fault(states.get(s), "buys nothing, not even at home", "give its domestic sales, or"));
                }
            }
        }
        if (faults.isEmpty()) {
            Islands.require(states, values, "trade flows", faults);
        }
        if (!faults.isEmpty()) {
            throw new DataFaultException("cannot use the trade flows:", faults);
        }
    }

    public int size() {
        return states.size();
    }

    public double value(int exporter, int importer) {
        return values[exporter * states.size() + importer];
    }

    /** What a state sells, at home and abroad. */
    public double output(int state) {
        return sumOut(values, states.size(), state);
    }

    /** What a state buys, at home and abroad. */
    public double expenditure(int state) {
        return sumIn(values, states.size(), state);
    }

    public double exports(int state) {
        return output(state) - value(state, state);
    }

    public double imports(int state) {
        return expenditure(state) - value(state, state);
    }

    /** Share of its expenditure that a state buys from itself. */
    public double domesticShare(int state) {
        return value(state, state) / expenditure(state);
    }

    public double world() {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static void shape(List<String> states, double[] values, List<Fault> faults) {
        int n = states.size();
        Set<String> seen = new HashSet<>();
        for (String state : states) {
            if (!seen.add(state)) {
                faults.add(fault(state, "is there twice", "name each state once, or"));
            }
        }
        if (n < 2) {
            faults.add(new Fault("trade flows", 0, "", "", n + " states, expected at least 2", "add states"));
        }
        if (values.length != n * n) {
            faults.add(new Fault(
                    "trade flows",
                    0,
                    "",
                    "",
                    values.length + " flows for " + n + " states, expected " + (long) n * n,
                    "give one for each pair, domestic ones too"));
        }
    }

    private static void negative(List<String> states, double[] values, List<Fault> faults) {
        int n = states.size();
        for (int c = 0; c < values.length && faults.size() < MOST_FAULTS; c++) {
            if (!(values[c] >= 0) || Double.isInfinite(values[c])) {
                faults.add(new Fault(
                        "trade flows",
                        0,
                        "value",
                        states.get(c / n) + " to " + states.get(c % n),
                        values[c] + " is no trade",
                        "give a number of at least 0; 0 where there is none"));
            }
        }
    }

    private static Fault fault(String state, String problem, String remedy) {
        return new Fault("trade flows", 0, "", state, problem, remedy + " leave the state out");
    }

    private static double sumOut(double[] values, int n, int state) {
        double sum = 0;
        for (int j = 0; j < n; j++) {
            sum += values[state * n + j];
        }
        return sum;
    }

    private static double sumIn(double[] values, int n, int state) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += values[i * n + state];
        }
        return sum;
    }
}
