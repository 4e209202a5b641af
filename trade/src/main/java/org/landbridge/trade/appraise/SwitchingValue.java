package org.landbridge.trade.appraise;

import java.util.Optional;

/**
 * What an input has to be for the project to be worth nothing.
 *
 * @param value factor on what is stated, or years of delay
 */
public record SwitchingValue(Input input, double value) {
    private static final double MOST_FACTOR = 100;
    private static final double MOST_DELAY = 40;
    private static final int STEPS = 400;
    private static final int BISECTIONS = 200;

    /** The value nearest to what is stated between 0 and 100 times it (0 and 40 years), empty if there is none. */
    public static Optional<SwitchingValue> of(Project project, Input input, double rate) {
        double most = input == Input.DELAY ? MOST_DELAY : MOST_FACTOR;
        double stated = input.stated();
        double best = Double.NaN;
        double before = 0;
        double valueBefore = npv(project, input, before, rate);
        for (int i = 1; i <= STEPS; i++) {
            // Steps grow with the factor: a tenth of a per cent near nothing, a few per cent at the far end.
            double at = input == Input.DELAY ? most * i / STEPS : Math.expm1(Math.log1p(most) * i / STEPS);
            double value = npv(project, input, at, rate);
            if (value == 0 || value < 0 != valueBefore < 0) {
                double root = bisect(project, input, before, at, valueBefore < 0, rate);
                if (Double.isNaN(best) || Math.abs(root - stated) < Math.abs(best - stated)) {
                    best = root;
                }
            }
            before = at;
            valueBefore = value;
        }
        return Double.isNaN(best) ? Optional.empty() : Optional.of(new SwitchingValue(input, best));
    }

    private static double bisect(Project p, Input input, double low, double high, boolean negative, double rate) {
        double a = low;
        double b = high;
        for (int i = 0; i < BISECTIONS && a < b; i++) {
            double middle = a + (b - a) / 2;
            if (middle == a || middle == b) {
                break;
            }
            if (npv(p, input, middle, rate) < 0 == negative) {
                a = middle;
            } else {
                b = middle;
            }
        }
        return a + (b - a) / 2;
    }

    private static double npv(Project project, Input input, double value, double rate) {
        return project.netPresentValue(Inputs.stated().with(input, value), rate);
    }
}
