package org.landbridge.routing;

import java.util.List;
import org.landbridge.network.Confidence;
import org.landbridge.network.Mode;

/**
 * One movement with the processes that belong to it: what happens before it starts, at borders and canals on its way
 * and, for the last leg, the handing over. The legs of an itinerary add up to its totals.
 *
 * @param service name of the service used, blank on the open market
 */
public record Leg(String from, String to, Mode mode, String service, List<Step> steps) {
    public Leg {
        steps = List.copyOf(steps);
    }

    public double km() {
        return steps.stream().mapToDouble(Step::km).sum();
    }

    public double hours() {
        return steps.stream().mapToDouble(Step::meanHours).sum();
    }

    public double usd() {
        return steps.stream().mapToDouble(Step::usd).sum();
    }

    public double co2eKg() {
        return steps.stream().mapToDouble(Step::co2eKg).sum();
    }

    /** Ids of the sources behind the leg, in order of first use. */
    public List<String> sources() {
        return steps.stream()
                .flatMap(s -> s.evidence().sources().stream())
                .distinct()
                .toList();
    }

    /** The weakest confidence among the figures of the leg. */
    public Confidence confidence() {
        return steps.stream().map(s -> s.evidence().confidence()).reduce(Confidence.HIGH, Confidence::weaker);
    }
}
