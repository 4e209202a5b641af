package org.landbridge.study.bargain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Where a figure passes from below 0 to 0 and above, or back, on a stretch: looked for in equal steps, then halved. */
final class Roots {
    private static final int STEPS = 200;
    private static final int HALVINGS = 60;

    private Roots() {}

    /**
     * One passage.
     *
     * @param above whether it is 0 and above on the far side
     */
    record Root(double at, boolean above) {}

    static List<Root> of(DoubleUnaryOperator figure, double low, double high) {
        List<Root> roots = new ArrayList<>();
        double from = low;
        boolean before = figure.applyAsDouble(low) >= 0;
        for (int k = 1; k <= STEPS; k++) {
            double to = low + (high - low) * k / STEPS;
            boolean after = figure.applyAsDouble(to) >= 0;
            if (before != after) {
                roots.add(new Root(halved(figure, from, to, before), after));
            }
            from = to;
            before = after;
        }
        return roots;
    }

    private static double halved(DoubleUnaryOperator figure, double from, double to, boolean before) {
        double low = from;
        double high = to;
        for (int k = 0; k < HALVINGS; k++) {
            double middle = (low + high) / 2;
            if (figure.applyAsDouble(middle) >= 0 == before) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
