package org.landbridge.relations.alignment;

import java.util.Set;
import org.landbridge.relations.votes.Issue;

/**
 * The change of a measure over the claim's year when one block of the agenda is taken out.
 *
 * @param twins other issues whose flags stand on the same rolls over the windows, so that the data cannot tell them apart
 * @param rolls left over both windows
 * @param change with all rolls
 * @param changeWithout without those of the issue, NaN where too few are left
 */
public record AgendaOut(
        AlignmentMeasure measure, Issue issue, Set<Issue> twins, int rolls, double change, double changeWithout) {
    public AgendaOut {
        twins = Set.copyOf(twins);
    }

    /** Whether most of the change is gone without the block, or turns round. */
    public boolean livesInBlock() {
        return changeWithout * Math.signum(change) < 0.5 * Math.abs(change);
    }
}
