package org.landbridge.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The half-open interval of dates {@code from <= d < to} in which a row holds; a null bound is open.
 *
 * @param from first day on which the row holds
 * @param to first day on which it no longer holds
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {
    public static final Validity ALWAYS = new Validity(null, null);

    public boolean contains(LocalDate date) {
        return (from == null || !date.isBefore(from)) && (to == null || date.isBefore(to));
    }

    public boolean overlaps(Validity other) {
        return (to == null || other.from == null || other.from.isBefore(to))
                && (other.to == null || from == null || from.isBefore(other.to));
    }

    /** The dates of both, null if there are none. */
    public @Nullable Validity intersect(Validity other) {
        if (!overlaps(other)) {
            return null;
        }
        LocalDate first = from == null || other.from != null && other.from.isAfter(from) ? other.from : from;
        LocalDate last = to == null || other.to != null && other.to.isBefore(to) ? other.to : to;
        return new Validity(first, last);
    }

    /** The dates of this one that lie before and after the other: none, one or two spans. */
    public List<Validity> without(Validity other) {
        if (!overlaps(other)) {
            return List.of(this);
        }
        List<Validity> rest = new ArrayList<>();
        if (other.from != null && (from == null || from.isBefore(other.from))) {
            rest.add(new Validity(from, other.from));
        }
        if (other.to != null && (to == null || other.to.isBefore(to))) {
            rest.add(new Validity(other.to, to));
        }
        return rest;
    }
}
