package org.landbridge.study.align;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.landbridge.relations.alignment.AgendaOut;
import org.landbridge.relations.alignment.AlignmentOptions;
import org.landbridge.relations.alignment.AlignmentStudy;
import org.landbridge.relations.alignment.DyadCard;
import org.landbridge.relations.alignment.LatentIndex;
import org.landbridge.relations.evidence.FormalTies;

/**
 * How near two states are, by all evidence, and how sure that is.
 *
 * @param options the span, the claim and how intervals are made
 * @param likeliest where most evidence breaks, which then is the claim's year; null if a year was asked for
 * @param agendaOut empty if not asked for
 * @param index alignment behind all evidence, null where there is too little for it
 * @param indexMissing why there is none, blank if there is
 * @param ties in force at the end of the span or of its part that has begun, the deepest first
 * @param tieChanges years in which the depth of formal ties changed, and to what
 * @param pledges depth of pledges of alliance by year, by the store's own table
 * @param oddYears years whose own ideal points are on another line than those around them
 */
public record PairAlignment(
        AlignEvidence evidence,
        AlignmentOptions options,
        AlignmentStudy.@Nullable LikelyBreak likeliest,
        DyadCard card,
        List<AgendaOut> agendaOut,
        @Nullable LatentIndex index,
        String indexMissing,
        List<FormalTies.Tie> ties,
        Map<Integer, Double> tieChanges,
        Map<Integer, Double> pledges,
        List<Integer> oddYears) {
    public PairAlignment {
        agendaOut = List.copyOf(agendaOut);
        ties = List.copyOf(ties);
        oddYears = List.copyOf(oddYears);
    }
}
