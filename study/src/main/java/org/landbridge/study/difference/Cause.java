package org.landbridge.study.difference;

import java.util.List;
import org.landbridge.network.difference.Difference;

/**
 * A difference that changes the answer, or several that do the same, such as the links of a line that was opened.
 *
 * @param differences rows of one table, at least one
 * @param elseAsReference whether all other rows are as on the reference day: so it is where the row alone, put into the
 *     day asked about, changes nothing because others are missing beside it
 * @param effects corridors whose best way it changes, the most changed first; at least one
 */
public record Cause(List<Difference> differences, boolean elseAsReference, List<Effect> effects) {
    public Cause {
        differences = List.copyOf(differences);
        effects = List.copyOf(effects);
    }
}
