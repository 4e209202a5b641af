package org.landbridge.study.bargain;

import java.util.EnumMap;
import java.util.Map;
import org.landbridge.study.appraise.Appraisal;
import org.landbridge.study.appraise.BargainPlan;
import org.landbridge.study.appraise.BoxAxis;
import org.landbridge.trade.appraise.Input;
import org.landbridge.trade.appraise.Inputs;

/** A value for every axis of the box. Immutable. */
final class Point {
    private static final double PERCENT = 100;

    private final Map<BoxAxis, Double> values;

    private Point(Map<BoxAxis, Double> values) {
        this.values = values;
    }

    /** All as the project file states it. */
    static Point stated(Appraisal appraisal) {
        BargainPlan plan = appraisal.file().bargain();
        Map<BoxAxis, Double> values = new EnumMap<>(BoxAxis.class);
        for (BoxAxis axis : BoxAxis.values()) {
            values.put(
                    axis,
                    switch (axis) {
                        case OPPORTUNITY_PERCENT -> plan.opportunityPercent().value();
                        case DISCOUNT_PERCENT -> PERCENT * appraisal.rate();
                        case REPAID_PERCENT -> plan.repaidPercent().value();
                        case INCIDENCE_PERCENT -> plan.incidencePercent().value();
                        case TOLL_PER_TONNE -> plan.tollPerTonne().value();
                        case DELAY -> 0.0;
                        case TRAFFIC, GROWTH, SAVING, CAPITAL -> 1.0;
                    });
        }
        return new Point(values);
    }

    Point with(BoxAxis axis, double value) {
        Map<BoxAxis, Double> changed = new EnumMap<>(values);
        changed.put(axis, value);
        return new Point(changed);
    }

    double of(BoxAxis axis) {
        return values.getOrDefault(axis, Double.NaN);
    }

    double share(BoxAxis axis) {
        return of(axis) / PERCENT;
    }

    /** What of it an appraisal knows too, but for the saving of freight cost. */
    Inputs inputs() {
        return Inputs.stated()
                .with(Input.TRAFFIC, of(BoxAxis.TRAFFIC))
                .with(Input.GROWTH, of(BoxAxis.GROWTH))
                .with(Input.CAPITAL, of(BoxAxis.CAPITAL))
                .with(Input.DELAY, of(BoxAxis.DELAY));
    }
}
