package org.landbridge.study.bargain;

import java.util.List;
import org.landbridge.study.appraise.BargainPlan;
import org.landbridge.study.appraise.BoxAxis;

/**
 * The box of what is not known, looked at in points of a Latin hypercube, each axis uniform and independent.
 *
 * @param lender share of the box in which the lender's own gain covers what the loan gives away
 * @param lenderIfRepaid the same with all debt service paid, whatever the box says of it
 * @param host share in which the owner is willing as things stand
 * @param both share in which both are
 * @param worth share in which the parties together gain more than the cost
 * @param map of the two axes that matter most, the others as stated
 */
public record Box(
        int samples,
        long seed,
        double lender,
        double lenderIfRepaid,
        double host,
        double both,
        double worth,
        List<AxisCase> axes,
        PlaneMap map) {
    public Box {
        axes = List.copyOf(axes);
    }

    /**
     * One axis.
     *
     * @param stated value of the project file
     * @param tenths share of each tenth of the axis, from its low end, in which the lender is explained
     * @param thresholds where the verdict turns, the others as stated
     */
    public record AxisCase(BargainPlan.Range range, double stated, double[] tenths, List<Threshold> thresholds) {
        /** How much the axis matters: the largest share less the smallest. */
        public double swing() {
            double low = 1;
            double high = 0;
            for (double tenth : tenths) {
                low = Math.min(low, tenth);
                high = Math.max(high, tenth);
            }
            return high - low;
        }
    }

    /**
     * A value at which the verdict turns.
     *
     * @param explainedAbove whether the lender is explained above it rather than below
     */
    public record Threshold(double value, boolean explainedAbove) {}

    /**
     * Net gain of the lender over two axes, USD.
     *
     * @param net by step of x, then of y, at the middle of each cell
     */
    public record PlaneMap(BoxAxis x, BoxAxis y, double[][] net) {}
}
