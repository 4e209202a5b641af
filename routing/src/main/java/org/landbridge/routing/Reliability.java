package org.landbridge.routing;

import java.util.EnumMap;
import java.util.Map;
import org.landbridge.network.Confidence;

/**
 * Spread of days and USD of an itinerary from the moments of its steps: variances of independent durations add up, and
 * the sum is taken as lognormal.
 */
public final class Reliability {
    private Reliability() {}

    /** Days: steps are independent; a wait for a departure is spread evenly over the headway. */
    public static Spread days(Itinerary itinerary) {
        double mean = 0;
        double variance = 0;
        for (Step step : itinerary.steps()) {
            double days = step.meanHours() / 24;
            mean += days;
            // A wait between 0 and twice its mean has the variance mean^2 / 3.
            variance += step.kind() == StepKind.DEPARTURE_WAIT
                    ? days * days / 3
                    : Lognormal.variance(step.medianHours(), step.p90Hours()) / (24 * 24);
        }
        return Lognormal.ofMoments(mean, variance);
    }

    /**
     * USD: within a category prices err together (one tariff underlies them), between categories independently. The
     * relative error of a figure follows its confidence.
     */
    public static Spread usd(Itinerary itinerary) {
        Map<CostCategory, Double> deviation = new EnumMap<>(CostCategory.class);
        double mean = 0;
        for (Step step : itinerary.steps()) {
            double relative = relativeError(step.evidence().confidence());
            for (Cost cost : step.costs()) {
                mean += cost.usd();
                deviation.merge(cost.category(), cost.usd() * relative, Double::sum);
            }
        }
        double variance = 0;
        for (double d : deviation.values()) {
            variance += d * d;
        }
        return Lognormal.ofMoments(mean, variance);
    }

    /** Standard deviation over mean of a price: our judgement of what high, medium and low confidence mean. */
    private static double relativeError(Confidence confidence) {
        return switch (confidence) {
            case HIGH -> 0.05;
            case MEDIUM -> 0.15;
            case LOW -> 0.30;
        };
    }
}
