package org.landbridge.study.criticality;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.landbridge.routing.Cargo;

/**
 * What hurts most when it closes, over all pairs.
 *
 * @param scenario name of the scenario, {@code base} for none
 * @param usdPerDay value of time
 * @param seed of the sampled journeys
 * @param weighted whether a demand table was given; else all pairs weigh the same
 * @param pairs pairs asked about that have a way
 * @param pairsWithoutWay pairs asked about that have none to begin with; they count nowhere
 * @param closures elements closed in turn
 * @param listed those among the first by stranded demand or by expected loss; stranding first, then by loss
 */
public record Criticality(
        String dataName,
        String dataVersion,
        String scenario,
        LocalDate date,
        Cargo cargo,
        double usdPerDay,
        long seed,
        boolean weighted,
        int pairs,
        int pairsWithoutWay,
        int closures,
        int top,
        List<Listed> listed) {
    public Criticality {
        listed = List.copyOf(listed);
    }

    /** The first by stranded demand. */
    public List<Listed> stranding() {
        return listed.stream()
                .filter(l -> l.rankByStranded() > 0 && l.rankByStranded() <= top)
                .toList();
    }

    /** The first by expected loss of the pairs that still have a way. */
    public List<Listed> costly() {
        return listed.stream()
                .filter(l -> l.rankByLoss() <= top)
                .sorted(Comparator.comparingInt(Listed::rankByLoss))
                .toList();
    }
}
