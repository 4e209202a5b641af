package org.landbridge.study.validate;

import java.util.List;
import org.landbridge.study.Sampling;

/**
 * The model beside all observations.
 *
 * @param checks in the order of the observations
 * @param days errors of days: of observed and scheduled together, then by kind, then of observed and scheduled by
 *     corridor
 * @param usd errors of prices, likewise
 */
public record Validation(
        String dataName,
        String dataVersion,
        Sampling sampling,
        List<Check> checks,
        List<ErrorSummary> days,
        List<ErrorSummary> usd) {
    public Validation {
        checks = List.copyOf(checks);
        days = List.copyOf(days);
        usd = List.copyOf(usd);
    }

    /** Observations that the model has no way for, on their date and by their route. */
    public List<Check> withoutWay() {
        return checks.stream().filter(c -> c.timed() == null).toList();
    }
}
