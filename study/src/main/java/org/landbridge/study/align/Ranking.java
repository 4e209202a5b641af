package org.landbridge.study.align;

import java.util.List;

/**
 * All pairs of states in a year, the most aligned first.
 *
 * @param kinds of evidence in the index, in the order of weights
 * @param reliability of each kind
 * @param untold pairs on which no evidence speaks in the year
 */
public record Ranking(
        AlignEvidence evidence,
        int year,
        int states,
        List<String> kinds,
        List<Double> reliability,
        List<RankedPair> pairs,
        int untold) {
    public Ranking {
        kinds = List.copyOf(kinds);
        reliability = List.copyOf(reliability);
        pairs = List.copyOf(pairs);
    }
}
