package org.landbridge.routing;

import org.landbridge.network.Law;
import org.landbridge.routing.duration.Durations;

/**
 * How long a step takes, and what its delays have in common with others'.
 *
 * @param medianHours median duration
 * @param p90Hours 90th percentile
 * @param meanHours expected duration
 * @param law how it is distributed
 * @param sharedWith what delays it together with other steps: a place, or a mode in a state or water area; blank if
 *     nothing does
 * @param estimate what its median was estimated for: steps with the same estimate err together
 */
public record StepTime(
        double medianHours, double p90Hours, double meanHours, Law law, String sharedWith, String estimate) {

    /** For fees that are paid without any time of their own. */
    static StepTime none(String estimate) {
        return new StepTime(0, 0, 0, Law.LOGNORMAL, "", estimate);
    }

    static StepTime of(Law law, double medianHours, double p90Hours, String sharedWith, String estimate) {
        return new StepTime(
                medianHours, p90Hours, Durations.mean(law, medianHours, p90Hours), law, sharedWith, estimate);
    }

    /** A movement: lognormal around its expected duration. */
    static StepTime movement(double meanHours, double p90OverMedian, String shared) {
        double median = Durations.medianOfMean(meanHours, p90OverMedian);
        return new StepTime(median, median * p90OverMedian, meanHours, Law.LOGNORMAL, shared, shared);
    }

    StepTime scaled(double factor) {
        return new StepTime(medianHours * factor, p90Hours * factor, meanHours * factor, law, sharedWith, estimate);
    }
}
