package org.landbridge.study.difference;

import java.time.LocalDate;
import java.util.List;
import org.landbridge.network.difference.Difference;

/**
 * What made the answer of one day another than that of a reference day.
 *
 * @param reference the other day
 * @param causes rows that change the best way of a corridor when each alone is as on the reference day, the strongest
 *     first
 * @param regimes sanction regimes met on these ways on one of the days and not in force on the other
 */
public record Causes(LocalDate reference, List<Cause> causes, List<Difference> regimes) {
    public Causes {
        causes = List.copyOf(causes);
        regimes = List.copyOf(regimes);
    }
}
