package org.landbridge.study.transit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.landbridge.network.Confidence;
import org.landbridge.routing.ConsentArcs;
import org.landbridge.routing.SpreadModel;
import org.landbridge.routing.Step;

/**
 * Generalised costs of arcs, ready to be drawn: prices and times err by the confidence of their rows, together where
 * steps share their delays. Immutable.
 */
final class ArcCosts {
    /** Steps of arc a are {@code first[a] .. first[a + 1]}. */
    private final int[] first;

    private final int[] group;
    private final double[] usd;
    private final double[] usdError;
    private final double[] timeUsd;
    private final double[] timeError;

    /** @param groups numbers by name, added to */
    ArcCosts(ConsentArcs arcs, Map<String, Integer> groups) {
        double usdPerHour = arcs.net().timeCostUsdPerDay() / 24;
        SpreadModel errors = arcs.net().spreadModel();
        first = new int[arcs.count() + 1];
        for (int a = 0; a < arcs.count(); a++) {
            first[a + 1] = first[a] + arcs.steps(a).size();
        }
        int n = first[arcs.count()];
        group = new int[n];
        usd = new double[n];
        usdError = new double[n];
        timeUsd = new double[n];
        timeError = new double[n];
        for (int a = 0; a < arcs.count(); a++) {
            List<Step> steps = arcs.steps(a);
            for (int i = 0; i < steps.size(); i++) {
                Step step = steps.get(i);
                Confidence confidence = step.evidence().confidence();
                int k = first[a] + i;
                String shared = step.time().sharedWith();
                group[k] = groups.computeIfAbsent(shared.isEmpty() ? step.name() : shared, g -> groups.size());
                usd[k] = step.usd();
                usdError[k] = errors.priceError().getOrDefault(confidence, 0.0);
                timeUsd[k] = step.meanHours() * usdPerHour;
                timeError[k] = errors.timeError().getOrDefault(confidence, 0.0);
            }
        }
    }

    /** Generalised USD by arc at the central figures. */
    double[] central() {
        double[] cost = new double[first.length - 1];
        for (int a = 0; a < cost.length; a++) {
            for (int k = first[a]; k < first[a + 1]; k++) {
                cost[a] += usd[k] + timeUsd[k];
            }
        }
        return cost;
    }

    /**
     * Generalised USD by arc.
     *
     * @param usdScore standard normal score of the prices of each group
     * @param timeScore of its times
     */
    double[] drawn(double[] usdScore, double[] timeScore) {
        double[] cost = new double[first.length - 1];
        Arrays.setAll(cost, a -> {
            double sum = 0;
            for (int k = first[a]; k < first[a + 1]; k++) {
                sum += usd[k] == 0 ? 0 : usd[k] * lognormal(usdScore[group[k]], usdError[k]);
                sum += timeUsd[k] == 0 ? 0 : timeUsd[k] * lognormal(timeScore[group[k]], timeError[k]);
            }
            return sum;
        });
        return cost;
    }

    /** Of mean 1. */
    private static double lognormal(double score, double error) {
        return Math.exp(error * score - error * error / 2);
    }
}
