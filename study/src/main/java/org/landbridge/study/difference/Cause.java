package org.landbridge.study.difference;

import java.util.List;
import org.landbridge.network.difference.Difference;

/**
 * A difference that changes the answer.
 *
 * @param effects corridors whose best way it changes, the most changed first; at least one
 */
public record Cause(Difference difference, List<Effect> effects) {
    public Cause {
        effects = List.copyOf(effects);
    }
}
