package org.landbridge.screening;

import java.util.List;

/**
 * A listed entity that may be the subject.
 *
 * @param listedName the name of the entity that matched best
 * @param score 0 to 100
 * @param reasons in plain words: what is the same and what differs
 */
public record Match(
        SanctionsList list,
        ListedEntity entity,
        ListedName listedName,
        double score,
        Grade grade,
        List<String> reasons) {
    public Match {
        reasons = List.copyOf(reasons);
    }
}
