package org.landbridge.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Evidence;
import org.landbridge.network.Mode;
import org.landbridge.network.StepKind;

/**
 * One movement over a link or service, or one process at a place, with its figures and where they come from.
 *
 * @param kind what happens
 * @param from place id where it begins
 * @param to place id where it ends; the same as {@code from} for a process
 * @param mode mode moved or boarded, null for processes without one
 * @param name id of the link, process, service or rate behind the figures
 * @param service name of the service used, blank on the open market
 * @param km distance, 0 for a process
 * @param time how long it takes
 * @param costs what is paid, by category
 * @param co2eKg well-to-wheel emissions
 * @param evidence source and confidence of the figures
 */
public record Step(
        StepKind kind,
        String from,
        String to,
        @Nullable Mode mode,
        String name,
        String service,
        double km,
        StepTime time,
        List<Cost> costs,
        double co2eKg,
        Evidence evidence) {
    public Step {
        costs = List.copyOf(costs);
    }

    Step with(StepTime newTime, List<Cost> newCosts, Evidence newEvidence) {
        return new Step(kind, from, to, mode, name, service, km, newTime, newCosts, co2eKg, newEvidence);
    }

    public double meanHours() {
        return time.meanHours();
    }

    public double medianHours() {
        return time.medianHours();
    }

    public double p90Hours() {
        return time.p90Hours();
    }

    public double usd() {
        double sum = 0;
        for (Cost cost : costs) {
            sum += cost.usd();
        }
        return sum;
    }
}
