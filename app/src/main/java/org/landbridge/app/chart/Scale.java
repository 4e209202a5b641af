package org.landbridge.app.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A scale over amounts of either sign, from tick to tick.
 *
 * @param step between two ticks
 */
record Scale(double low, double high, double step) {
    /** @param ticks about how many are wanted */
    static Scale over(double low, double high, int ticks) {
        double step = Axis.upTo(Math.max(high - low, 1e-3), ticks).step();
        return new Scale(Math.floor(low / step) * step, Math.ceil(high / step) * step, step);
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        long first = Math.round(low / step);
        long last = Math.round(high / step);
        for (long i = first; i <= last; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** Share of the length of the scale. */
    double at(double value) {
        return high > low ? (value - low) / (high - low) : 0;
    }
}
