package org.landbridge.study.align;

import java.util.List;
import org.landbridge.relations.alignment.AlignmentGap;

/**
 * A state's partners, formal against revealed.
 *
 * @param kinds of evidence in the index
 * @param gaps of all partners whose formal ties are known, the most aligned beyond their texts first
 * @param placeboShare share of all such gaps of all states that are as large, in the order of {@code gaps}
 * @param contrasts pairs of partners whose order by alignment is surely not that by ties
 */
public record StateGaps(
        AlignEvidence evidence,
        String state,
        int year,
        List<String> kinds,
        List<AlignmentGap> gaps,
        List<Double> placeboShare,
        List<Contrast> contrasts) {
    /**
     * Two partners whose order by alignment is the opposite of that by ties: the one with fewer ties is nearer.
     *
     * @param chance that it is
     */
    public record Contrast(String nearer, String than, double chance) {}

    public StateGaps {
        kinds = List.copyOf(kinds);
        gaps = List.copyOf(gaps);
        placeboShare = List.copyOf(placeboShare);
        contrasts = List.copyOf(contrasts);
    }
}
