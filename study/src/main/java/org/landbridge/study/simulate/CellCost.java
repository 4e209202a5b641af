package org.landbridge.study.simulate;

import org.jspecify.annotations.Nullable;
import org.landbridge.flow.freight.ChoiceChange;
import org.landbridge.flow.freight.ChoiceParameters;
import org.landbridge.flow.freight.ChoiceSet;

/**
 * What a change of routes does to the cost of moving a tonne of one commodity between two places: the change of the
 * logsum over routes, by the choice model of the freight assignment.
 *
 * <p>Time counts once, in the logsum: a day on the way costs the share of the goods' value that Hummels and Schaur (2013)
 * found, instead of the cost of capital by which the freight assignment has shippers choose. (Unsure days keep the cost
 * of capital.) The choice is as sharp as there, in units of the pair's cheapest cost with days at their new worth. At
 * such a worth of a day all would leave the ships, which they do not; so a constant on ways by land holds the share of
 * land before the change to that of the freight assignment (after the change, where there was no such choice before).
 * The constant stays. So a way that grows faster or slower, or closes, counts with its days; that ships have always been
 * slower does not.
 */
final class CellCost {
    private static final int STEPS = 60;
    private static final double CLOSE = 1e-9;
    private static final double LEAST_SHARE = 1e-6;

    private final ChoiceChange change;
    private final ChoiceParameters parameters;
    private final int[] corridor;
    /** Set whose share of land is held: before the change, or after it where there was no choice before. */
    private final @Nullable ChoiceSet anchor;

    private final double landShare;

    /**
     * @param corridorNumber numbers of the nests' corridors in a draw
     */
    CellCost(ChoiceChange change, ChoiceParameters parameters, int[] corridorNumber) {
        this.change = change;
        this.parameters = parameters;
        corridor = corridorNumber;
        anchor = both(change.before()) ? change.before() : both(change.after()) ? change.after() : null;
        if (anchor == null) {
            landShare = Double.NaN;
            return;
        }
        double[] cost = anchor.generalisedUsd(change.usdPerDay(), parameters);
        double[] share = new double[cost.length];
        anchor.expectedUsd(cost, least(cost), parameters, share);
        landShare = Math.max(LEAST_SHARE, Math.min(1 - LEAST_SHARE, land(anchor, share)));
    }

    private static boolean both(ChoiceSet set) {
        boolean water = false;
        boolean land = false;
        for (boolean byWater : set.byWater()) {
            water |= byWater;
            land |= !byWater;
        }
        return water && land;
    }

    /** Whether there was a way before. */
    boolean known() {
        return change.before().routes() > 0;
    }

    /** Whether the change leaves no way. */
    boolean lost() {
        return known() && change.after().routes() == 0;
    }

    /**
     * Change of the cost of a tonne in USD, infinite if no way is left.
     *
     * @param usdPerDay worth of a day for a tonne
     */
    double changeUsd(double usdPerDay, Draw draw) {
        if (lost()) {
            return Double.POSITIVE_INFINITY;
        }
        ChoiceSet before = change.before();
        ChoiceSet after = change.after();
        double day = Math.max(usdPerDay, change.usdPerDay());
        double[] old = costs(before, day, draw);
        double[] fresh = costs(after, day, draw);
        double reference = least(old);
        double constant = constant(draw, day, reference);
        add(before, old, constant);
        add(after, fresh, constant);
        double was = before.expectedUsd(old, reference, parameters, new double[old.length]);
        double is = after.expectedUsd(fresh, reference, parameters, new double[fresh.length]);
        return is - was;
    }

    private double[] costs(ChoiceSet set, double usdPerDay, Draw draw) {
        double[] cost = new double[set.routes()];
        for (int r = 0; r < cost.length; r++) {
            int c = corridor[set.nest()[r]];
            cost[r] = set.usd()[r] * draw.priceFactor()[c]
                    + usdPerDay * set.days()[r] * draw.timeFactor()[c]
                    + change.usdPerDay() * parameters.reliabilityRatio() * set.spreadDays()[r]
                    + set.exposureUsd()[r];
        }
        return cost;
    }

    /** USD on ways by land that give them their share; 0 where there is nothing to choose. */
    private double constant(Draw draw, double usdPerDay, double reference) {
        ChoiceSet set = anchor;
        if (set == null) {
            return 0;
        }
        double[] cost = costs(set, usdPerDay, draw);
        double theta = parameters.sharpness() / reference;
        double wanted = logit(landShare);
        double[] shifted = new double[cost.length];
        double[] share = new double[cost.length];
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        double constant = 0;
        for (int k = 0; k < STEPS; k++) {
            for (int r = 0; r < cost.length; r++) {
                shifted[r] = cost[r] + (set.byWater()[r] ? 0 : constant);
            }
            set.expectedUsd(shifted, reference, parameters, share);
            double land = Math.max(1e-300, Math.min(1 - 1e-15, land(set, share)));
            double off = logit(land) - wanted;
            if (Math.abs(off) < CLOSE) {
                break;
            }
            // More on land makes less of it: what is too little bounds from above.
            if (off > 0) {
                low = Math.max(low, constant);
            } else {
                high = Math.min(high, constant);
            }
            double next = constant + off / theta;
            if (!(next > low && next < high)) {
                next = (low + high) / 2;
            }
            constant = next;
        }
        return constant;
    }

    private static void add(ChoiceSet set, double[] cost, double constant) {
        for (int r = 0; r < cost.length; r++) {
            cost[r] += set.byWater()[r] ? 0 : constant;
        }
    }

    private static double land(ChoiceSet set, double[] share) {
        double sum = 0;
        for (int r = 0; r < set.routes(); r++) {
            sum += set.byWater()[r] ? 0 : share[r];
        }
        return sum;
    }

    private static double logit(double share) {
        return Math.log(share / (1 - share));
    }

    private static double least(double[] cost) {
        double least = Double.POSITIVE_INFINITY;
        for (double c : cost) {
            least = Math.min(least, c);
        }
        return least;
    }
}
