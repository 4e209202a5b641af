package org.landbridge.trade.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;
import org.landbridge.network.NoSolutionException;

/**
 * Flows of structural gravity with given output and expenditure of every state: seller and buyer factors on given
 * weights (trade costs to the power of -theta, or flows times their partial change) such that rows and columns sum to
 * what they must (Anderson and van Wincoop 2003; iterative proportional fitting). The factors are the multilateral
 * resistances. Sums are met by turns until both agree.
 */
public final class GravityBalance {
    private static final int MOST_SWEEPS = 500_000;
    private static final double TOLERANCE = 1e-13;
    private static final double OPEN = 1e-9;

    private final double[] seller;
    private final double[] buyer;
    private final TradeFlows flows;

    private GravityBalance(double[] seller, double[] buyer, TradeFlows flows) {
        this.seller = seller;
        this.buyer = buyer;
        this.flows = flows;
    }

    /**
     * Balances.
     *
     * @param weights {@code [exporter * n + importer]}, at least 0
     * @param output of every state
     * @param expenditure of every state; the world's must be the world's output
     * @throws DataFaultException if output and expenditure do not close, by how much, and what to do; or if weights or
     *     sums cannot be used
     * @throws NoSolutionException if no flows with these weights have these sums
     */
    public static GravityBalance of(List<String> states, double[] weights, double[] output, double[] expenditure) {
        int n = states.size();
        requireClosed(states, output, expenditure);
        new TradeFlows(states, weights);
        double[] seller = new double[n];
        double[] buyer = new double[n];
        Arrays.fill(buyer, 1);
        double[] sums = new double[n];
        double off = Double.POSITIVE_INFINITY;
        for (int k = 0; k < MOST_SWEEPS && off > TOLERANCE; k++) {
            Arrays.fill(sums, 0);
            for (int i = 0; i < n; i++) {
                double dot = 0;
                int row = i * n;
                for (int j = 0; j < n; j++) {
                    dot += weights[row + j] * buyer[j];
                }
                double a = output[i] / dot;
                seller[i] = a;
                for (int j = 0; j < n; j++) {
                    sums[j] += a * weights[row + j];
                }
            }
            off = 0;
            for (int j = 0; j < n; j++) {
                off = Math.max(off, Math.abs(sums[j] * buyer[j] / expenditure[j] - 1));
                buyer[j] = expenditure[j] / sums[j];
            }
        }
        if (!(off <= 1e-10)) {
            throw new NoSolutionException(String.format(
                    Locale.ROOT,
                    "no flows with these trade costs have the output and expenditure asked for: a sum is still off by"
                            + " %.2g; where weights are 0, a state can lack buyers or sellers enough",
                    off));
        }
        double[] values = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                values[i * n + j] = seller[i] * weights[i * n + j] * buyer[j];
            }
        }
        return new GravityBalance(seller, buyer, new TradeFlows(states, values));
    }

    public TradeFlows flows() {
        return flows;
    }

    /** Factor on all a state sells; only products with {@link #buyer} mean anything. */
    public double seller(int state) {
        return seller[state];
    }

    public double buyer(int state) {
        return buyer[state];
    }

    private static void requireClosed(List<String> states, double[] output, double[] expenditure) {
        double sold = 0;
        double bought = 0;
        List<Fault> faults = new ArrayList<>();
        for (int s = 0; s < states.size(); s++) {
            if (!(output[s] > 0 && expenditure[s] > 0) || Double.isInfinite(output[s] + expenditure[s])) {
                faults.add(new Fault(
                        "output and expenditure",
                        0,
                        "",
                        states.get(s),
                        "output is " + output[s] + " and expenditure " + expenditure[s],
                        "both must be more than 0"));
            }
            sold += output[s];
            bought += expenditure[s];
        }
        if (faults.isEmpty() && Math.abs(bought / sold - 1) > OPEN) {
            faults.add(new Fault(
                    "output and expenditure",
                    0,
                    "",
                    "",
                    String.format(
                            Locale.ROOT,
                            "the world spends %.6f of what it earns (%.6g and %.6g), so the system is not closed",
                            bought / sold,
                            bought,
                            sold),
                    "scale expenditures so that both sums agree (closed), or give flows with domestic sales, whose"
                            + " sums agree of themselves"));
        }
        if (!faults.isEmpty()) {
            throw new DataFaultException("cannot balance trade:", faults);
        }
    }

    /** Expenditures scaled by one factor so that the world spends what it earns. */
    public static double[] closed(double[] output, double[] expenditure) {
        double factor = Arrays.stream(output).sum() / Arrays.stream(expenditure).sum();
        return Arrays.stream(expenditure).map(e -> e * factor).toArray();
    }
}
