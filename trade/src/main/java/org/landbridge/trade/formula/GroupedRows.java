package org.landbridge.trade.formula;

import java.util.Arrays;

/** What all rows of a group have together, given to each of them; a missing value makes that of its group missing. */
final class GroupedRows {
    private GroupedRows() {}

    static double[] count(Categories group) {
        double[] counts = new double[group.levels()];
        for (int code : group.codes()) {
            if (code >= 0) {
                counts[code]++;
            }
        }
        return spread(group, counts);
    }

    static double[] of(String function, double[] values, Categories group) {
        int levels = group.levels();
        double[] result = new double[levels];
        double[] counts = new double[levels];
        if (function.equals("min") || function.equals("max")) {
            Arrays.fill(result, function.equals("min") ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY);
        }
        for (int i = 0; i < values.length; i++) {
            int code = group.codes()[i];
            if (code < 0) {
                continue;
            }
            counts[code]++;
            result[code] = switch (function) {
                case "min" -> Math.min(result[code], values[i]);
                case "max" -> Math.max(result[code], values[i]);
                default -> result[code] + values[i];
            };
        }
        if (function.equals("mean")) {
            Arrays.setAll(result, level -> result[level] / counts[level]);
        }
        return spread(group, result);
    }

    private static double[] spread(Categories group, double[] ofLevel) {
        double[] values = new double[group.codes().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = group.codes()[i] < 0 ? Double.NaN : ofLevel[group.codes()[i]];
        }
        return values;
    }
}
