package org.landbridge.network;

import java.time.LocalDate;
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
}
