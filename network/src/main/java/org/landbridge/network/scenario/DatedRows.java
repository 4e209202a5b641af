package org.landbridge.network.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Dated;
import org.landbridge.network.Validity;

/** Changes of rows inside a span of dates: what the rows said outside of the span still holds. */
final class DatedRows {
    private DatedRows() {}

    /** Changes the rows that match, for the dates of the span. */
    static <T extends Dated<T>> List<T> within(
            List<T> rows, Predicate<T> match, Validity span, UnaryOperator<T> change) {
        List<T> all = new ArrayList<>();
        for (T row : rows) {
            Validity inside = match.test(row) ? row.validity().intersect(span) : null;
            if (inside == null) {
                all.add(row);
                continue;
            }
            row.validity().without(span).forEach(rest -> all.add(row.withValidity(rest)));
            all.add(change.apply(row.withValidity(inside)));
        }
        return all;
    }

    /** Takes the rows that match out, for the dates of the span. */
    static <T extends Dated<T>> List<T> without(List<T> rows, Predicate<T> match, Validity span) {
        List<T> all = new ArrayList<>();
        for (T row : rows) {
            if (match.test(row)) {
                row.validity().without(span).forEach(rest -> all.add(row.withValidity(rest)));
            } else {
                all.add(row);
            }
        }
        return all;
    }

    /**
     * Changes the rows that match for the dates of the span, and lets them hold on all of its dates: where no row
     * holds, the next one does, else the one before.
     */
    static <T extends Dated<T>> List<T> throughout(
            List<T> rows, Predicate<T> match, Validity span, UnaryOperator<T> change) {
        List<T> own = rows.stream()
                .filter(match)
                .sorted(Comparator.comparing(r -> start(r.validity())))
                .toList();
        List<T> all = new ArrayList<>(without(rows, match, span));
        LocalDate at = start(span);
        T last = null;
        for (T row : own) {
            if (!at.isBefore(end(span))) {
                break;
            }
            last = row;
            if (at.isBefore(end(row.validity()))) {
                LocalDate until = earlier(end(row.validity()), end(span));
                all.add(change.apply(row.withValidity(new Validity(real(at), real(until)))));
                at = until;
            }
        }
        if (last != null && at.isBefore(end(span))) {
            all.add(change.apply(last.withValidity(new Validity(real(at), span.to()))));
        }
        return all;
    }

    private static LocalDate start(Validity validity) {
        return validity.from() == null ? LocalDate.MIN : validity.from();
    }

    private static LocalDate end(Validity validity) {
        return validity.to() == null ? LocalDate.MAX : validity.to();
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static @Nullable LocalDate real(LocalDate date) {
        return date.equals(LocalDate.MIN) || date.equals(LocalDate.MAX) ? null : date;
    }
}
