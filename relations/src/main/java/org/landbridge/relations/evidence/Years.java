package org.landbridge.relations.evidence;

import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/** The span of days that the rows of a file speak of. */
final class Years {
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    void add(int year) {
        if (year > 0) {
            add(LocalDate.of(year, Month.JANUARY, 1), LocalDate.of(year, Month.DECEMBER, 31));
        }
    }

    void add(LocalDate first, LocalDate last) {
        from = from == null || first.isBefore(from) ? first : from;
        to = to == null || last.isAfter(to) ? last : to;
    }

    @Nullable
    LocalDate from() {
        return from;
    }

    @Nullable
    LocalDate to() {
        return to;
    }
}
