package org.landbridge.relations.evidence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A state's part in a treaty or organisation, in a span of time.
 *
 * @param tie id of the treaty or organisation
 * @param depth 0 none, 1 consultation, declaration or strategic partnership, 2 neutrality or non-aggression, 3 defence
 * @param multilateral whether more than two states are bound by it
 * @param fromDate first day, null for always
 * @param toDate first day no more, null while it lasts
 * @param suspended whether the part is frozen in this span
 * @param source ids of sources, separated by semicolons
 */
public record TieParty(
        String tie,
        String name,
        String kind,
        int depth,
        boolean multilateral,
        String state,
        @Nullable LocalDate fromDate,
        @Nullable LocalDate toDate,
        boolean suspended,
        String source,
        String confidence) {
    boolean covers(LocalDate date) {
        return (fromDate == null || !date.isBefore(fromDate)) && (toDate == null || date.isBefore(toDate));
    }
}
