package org.landbridge.study.criticality;

import java.util.List;

/**
 * More on an element that is listed.
 *
 * @param lowConfidenceShare share of days and USD of the ways of the pairs touched, before and after, that rests on
 *     inputs of low confidence
 * @param takeovers where the demand goes, the most first
 * @param worst pairs that lose most in generalised USD
 * @param stranded some of the pairs left without any way, those of most demand first
 */
public record Detail(
        double lowConfidenceShare, List<Takeover> takeovers, List<WorstPair> worst, List<StrandedPair> stranded) {
    public Detail {
        takeovers = List.copyOf(takeovers);
        worst = List.copyOf(worst);
        stranded = List.copyOf(stranded);
    }
}
