package org.landbridge.routing.duration;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleUnaryOperator;
import org.landbridge.network.Law;

/** Quantiles of laws at the middles of equally likely cells, for sampling by table. */
public final class QuantileTable {
    /** Cells of a table. */
    public static final int CELLS = 1024;

    private static final int GRID = 1500;
    private static final Map<Shape, double[]> TABLES = new ConcurrentHashMap<>();

    private record Shape(Law law, double ratio) {}

    private QuantileTable() {}

    /**
     * Quantiles of the law with median 1, ascending, scaled so that their mean is the law's; shared, not to be
     * changed.
     *
     * @param p90OverMedian over 1
     */
    public static double[] of(Law law, double p90OverMedian) {
        return TABLES.computeIfAbsent(new Shape(law, p90OverMedian), QuantileTable::make);
    }

    private static double[] make(Shape shape) {
        double ratio = shape.ratio();
        double[] table = switch (shape.law()) {
            case LOGNORMAL, UNIFORM, QUEUE -> {
                double[] values = new double[CELLS];
                for (int i = 0; i < CELLS; i++) {
                    values[i] = Durations.quantile(shape.law(), 1, ratio, (i + 0.5) / CELLS);
                }
                yield values;
            }
            case INSPECTION -> inverted(Durations.mixture(ratio)::below, 1e-3, 1e3 * ratio);
            case WHEN_FULL -> inverted(Durations.wait(ratio)::below, 1e-5, 1e3 * ratio);
        };
        double sum = 0;
        for (double value : table) {
            sum += value;
        }
        double scale = Durations.mean(shape.law(), 1, ratio) * CELLS / sum;
        for (int i = 0; i < CELLS; i++) {
            table[i] *= scale;
        }
        return table;
    }

    /** Inverts a distribution function by interpolation on a grid that is even in the logarithm. */
    private static double[] inverted(DoubleUnaryOperator below, double least, double most) {
        double[] table = new double[CELLS];
        double step = Math.log(most / least) / GRID;
        double x = least;
        double p = below.applyAsDouble(x);
        int cell = 0;
        for (int g = 1; g <= GRID && cell < CELLS; g++) {
            double nextX = least * Math.exp(step * g);
            double nextP = below.applyAsDouble(nextX);
            while (cell < CELLS && (cell + 0.5) / CELLS <= nextP) {
                double target = (cell + 0.5) / CELLS;
                double share = nextP > p ? Math.clamp((target - p) / (nextP - p), 0, 1) : 0;
                table[cell++] = x + share * (nextX - x);
            }
            x = nextX;
            p = nextP;
        }
        return table;
    }
}
