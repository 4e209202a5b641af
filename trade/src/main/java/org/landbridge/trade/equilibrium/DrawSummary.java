package org.landbridge.trade.equilibrium;

import java.util.Arrays;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.NoSolutionException;

/** Outcomes of many draws as quantiles of every measure of every state. */
public final class DrawSummary {
    private final int states;
    private final int draws;
    private final int failed;
    /** {@code [measure * states + state]}, sorted. */
    private final double[][] sorted;

    /** @param values of each draw, {@code [measure * states + state]}; null where a draw had no equilibrium */
    DrawSummary(int states, double[][] values) {
        this.states = states;
        draws = values.length;
        double[][] found = Arrays.stream(values).filter(v -> v != null).toArray(double[][]::new);
        failed = draws - found.length;
        if (found.length == 0) {
            throw new NoSolutionException("none of " + draws + " draws has an equilibrium; the spread of the"
                    + " coefficients is too wide, or the change of trade costs too large");
        }
        sorted = new double[Measure.values().length * states][found.length];
        for (int c = 0; c < sorted.length; c++) {
            for (int d = 0; d < found.length; d++) {
                sorted[c][d] = found[d][c];
            }
            Arrays.sort(sorted[c]);
        }
    }

    public int draws() {
        return draws;
    }

    /** Draws that had no equilibrium; quantiles are of the others. */
    public int failed() {
        return failed;
    }

    /**
     * A quantile of a ratio after over before.
     *
     * @param probability from 0 to 1; 0.1, 0.5 and 0.9 are what is shown elsewhere
     */
    public double quantile(Measure measure, int state, double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new BadUsageException("a quantile is from 0 to 1, not " + probability);
        }
        double[] values = sorted[measure.cell(states, state)];
        double at = probability * (values.length - 1);
        int low = (int) at;
        int high = Math.min(low + 1, values.length - 1);
        return values[low] + (at - low) * (values[high] - values[low]);
    }

    /** Share of draws in which a ratio is above 1. */
    public double shareAboveOne(Measure measure, int state) {
        int above = 0;
        double[] values = sorted[measure.cell(states, state)];
        for (double value : values) {
            above += value > 1 ? 1 : 0;
        }
        return above / (double) values.length;
    }
}
