package org.landbridge.relations.idealpoint;

/**
 * How ideal points are fitted.
 *
 * @param dynamic true if a state's points of neighbouring years hang together; false fits each year alone
 * @param persistence correlation of neighbouring years to start from, or to keep
 * @param jump chance that a state's point is drawn anew between two years, to start from, or to keep
 * @param estimateMotion whether persistence and jump are estimated
 * @param slopeSd prior standard deviation of slopes (on the scale of unit variance of points)
 * @param cutSd the same of cuts
 * @param tolerance rounds end when points move less than this (root mean square)
 * @param mostRounds of EM
 * @param step distance of the nodes of the grid
 * @param reach where the grid ends
 * @param replicates worlds made and fitted anew to widen the points of a year by what is not known of its items; 0 for
 *     none. Points that hang together over the years are not widened
 */
public record IdealPointOptions(
        boolean dynamic,
        double persistence,
        double jump,
        boolean estimateMotion,
        double slopeSd,
        double cutSd,
        double tolerance,
        int mostRounds,
        double step,
        double reach,
        int replicates) {
    public static final IdealPointOptions BY_YEAR =
            new IdealPointOptions(false, 0, 0, false, 1, 5, 2e-4, 1000, 0.1, 4.5, 0);
    public static final IdealPointOptions DYNAMIC =
            new IdealPointOptions(true, 0.95, 0.02, true, 1, 5, 1e-3, 1000, 0.1, 4.5, 0);

    private static final double SKETCH_TOLERANCE = 1e-2;
    private static final double SKETCH_STEP = 0.3;

    public IdealPointOptions {
        if (!(step > 0 && reach >= 3 && reach / step <= 500)) {
            throw new IllegalArgumentException("a grid to " + reach + " by " + step);
        }
        if (dynamic && !(persistence > 0 && persistence < 1 && jump >= 0 && jump < 1)) {
            throw new IllegalArgumentException("persistence " + persistence + " and jump " + jump);
        }
    }

    /** The same for years that do not hang together. */
    IdealPointOptions alone() {
        return new IdealPointOptions(false, 0, 0, false, slopeSd, cutSd, tolerance, mostRounds, step, reach, 0);
    }

    /** The same with intervals that hold what is not known of the items. */
    public IdealPointOptions replicated(int worlds) {
        return new IdealPointOptions(
                dynamic, persistence, jump, estimateMotion, slopeSd, cutSd, tolerance, mostRounds, step, reach, worlds);
    }

    /** The same, coarse: enough to tell one hill of the likelihood from another. */
    IdealPointOptions sketch() {
        return new IdealPointOptions(
                false,
                0,
                0,
                false,
                slopeSd,
                cutSd,
                Math.max(tolerance, SKETCH_TOLERANCE),
                mostRounds,
                Math.max(step, SKETCH_STEP),
                reach,
                0);
    }
}
