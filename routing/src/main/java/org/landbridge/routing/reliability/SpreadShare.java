package org.landbridge.routing.reliability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.landbridge.network.StepKind;
import org.landbridge.routing.Step;

/**
 * Part of the spread of an itinerary's days that one cause makes: the covariance of its days with the total over the
 * total's variance. Shares add up to 1; one can be negative where delays offset each other.
 *
 * @param where place of the process; mode and state, or water area, of the movements
 */
public record SpreadShare(StepKind kind, String where, double share) {
    private record Cause(StepKind kind, String where) {}

    /** @param days by timed step, its days by draw */
    static List<SpreadShare> of(List<Step> timed, List<double[]> days, double[] total) {
        double mean = mean(total);
        double variance = 0;
        for (double t : total) {
            variance += (t - mean) * (t - mean);
        }
        if (!(variance > 0)) {
            return List.of();
        }
        Map<Cause, Double> sums = new LinkedHashMap<>();
        for (int s = 0; s < timed.size(); s++) {
            double covariance = 0;
            double[] part = days.get(s);
            for (int i = 0; i < total.length; i++) {
                covariance += part[i] * (total[i] - mean);
            }
            Step step = timed.get(s);
            String where = step.kind() == StepKind.MOVEMENT ? step.time().sharedWith() : step.from();
            sums.merge(new Cause(step.kind(), where), covariance / variance, Double::sum);
        }
        List<SpreadShare> shares = new ArrayList<>();
        sums.forEach((cause, share) -> shares.add(new SpreadShare(cause.kind(), cause.where(), share)));
        shares.sort(Comparator.comparingDouble(SpreadShare::share).reversed());
        return shares;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
