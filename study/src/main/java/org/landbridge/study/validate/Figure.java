package org.landbridge.study.validate;

import org.landbridge.routing.Spread;

/**
 * A published figure beside the model's.
 *
 * @param publishedMin least of the published range
 * @param publishedMax greatest, the same for a single figure
 * @param published middle of the range
 * @param model the model's distribution of the same thing
 */
public record Figure(double publishedMin, double publishedMax, double published, Spread model) {

    /** Median over published, less 1: the median is the best guess of a single journey under absolute error. */
    public double relativeError() {
        return model.p50() / published - 1;
    }

    /** Whether four model journeys in five bracket the published value. */
    public boolean holds() {
        return model.p10() <= published && published <= model.p90();
    }
}
