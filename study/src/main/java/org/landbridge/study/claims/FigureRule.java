package org.landbridge.study.claims;

import org.landbridge.network.claim.Relation;
import org.landbridge.network.claim.Target;

/** When a figure meets a claimed one. The same for every claim. */
final class FigureRule {
    static final int ROUNDING_PERCENT = 5;
    static final int NEAR_PERCENT = 25;
    static final int NEAR_POINTS = 5;

    private FigureRule() {}

    /**
     * @param value NaN where only an interval is known, of which the middle counts for nothing
     * @param low NaN without an interval, or where it is open below; {@code high} likewise
     */
    static Answer answer(Target target, double value, double low, double high) {
        boolean interval = !Double.isNaN(low) || !Double.isNaN(high);
        if (Double.isNaN(value) && !interval) {
            return Answer.SILENT;
        }
        if (!Double.isNaN(value) && meets(target, value, rounding(target))) {
            return Answer.AGREES;
        }
        if (!interval) {
            return meets(target, value, nearness(target)) ? Answer.NEAR : Answer.DIFFERS;
        }
        double from = Double.isNaN(low) ? Double.NEGATIVE_INFINITY : low;
        double to = Double.isNaN(high) ? Double.POSITIVE_INFINITY : high;
        boolean inside = switch (target.relation()) {
            case ABOUT -> from - rounding(target) <= target.value() && target.value() <= to + rounding(target);
            case AT_LEAST -> to >= target.value() - rounding(target);
            case AT_MOST -> from <= target.value() + rounding(target);
            case HOLDS -> throw new IllegalArgumentException("no figure is claimed");
        };
        boolean whole = Double.isNaN(value)
                && switch (target.relation()) {
                    case AT_LEAST -> from >= target.value() - rounding(target);
                    case AT_MOST -> to <= target.value() + rounding(target);
                    case ABOUT, HOLDS -> false;
                };
        return whole ? Answer.AGREES : inside ? Answer.NEAR : Answer.DIFFERS;
    }

    private static boolean meets(Target target, double value, double slack) {
        return switch (target.relation()) {
            case ABOUT -> Math.abs(value - target.value()) <= slack;
            case AT_LEAST -> value >= target.value() - slack;
            case AT_MOST -> value <= target.value() + slack;
            case HOLDS -> throw new IllegalArgumentException("no figure is claimed");
        };
    }

    private static double rounding(Target target) {
        double share = Math.abs(target.value()) * ROUNDING_PERCENT / 100;
        return target.isYear() ? 0 : target.isPercent() ? Math.max(1, share) : share;
    }

    private static double nearness(Target target) {
        double share = Math.abs(target.value()) * NEAR_PERCENT / 100;
        return target.isYear() ? 1 : target.isPercent() ? Math.max(NEAR_POINTS, share) : share;
    }

    /** What a change must do to a figure that does not meet the claim: fall or rise. */
    static boolean mustFall(Target target, double value) {
        return target.relation() == Relation.AT_MOST || target.relation() == Relation.ABOUT && value > target.value();
    }
}
