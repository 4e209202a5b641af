package org.landbridge.app.chart;

import java.util.ArrayList;
import java.util.List;
import org.landbridge.app.Figures;

/**
 * A scale from nought to a highest value.
 *
 * @param step between two ticks
 */
record Axis(double max, double step) {
    /** @param ticks about how many are wanted */
    static Axis upTo(double highest, int ticks) {
        double max = Math.max(highest, 1e-3);
        double raw = max / ticks;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = 10 * power;
        for (double nice : new double[] {5, 2, 1}) {
            if (nice * power >= raw) {
                step = nice * power;
            }
        }
        return new Axis(max, step);
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i * step <= max; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    String label(double tick) {
        return Figures.grouped(tick, step < 1 ? 1 : 0);
    }

    /** Share of the length of the axis. */
    double at(double value) {
        return value / max;
    }
}
