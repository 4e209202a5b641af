package org.landbridge.study.align;

import org.landbridge.relations.latent.LatentFit;

/**
 * A pair of states among all of them.
 *
 * @param rank 1 is the most aligned
 * @param kinds how many kinds of evidence speak of the pair in the year
 * @param formal depth of formal ties, NaN where not known
 * @param discordanceRank share of all pairs whose evidence agrees more
 */
public record RankedPair(
        int rank,
        String first,
        String second,
        LatentFit.Alignment alignment,
        int kinds,
        double formal,
        double discordanceRank) {}
