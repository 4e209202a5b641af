package org.landbridge.relations.game;

import org.landbridge.network.BadUsageException;

/**
 * How to sample a value.
 *
 * @param blocks independent draws; at least 2
 * @param strata places that each player takes in a draw, spread evenly over the order; each costs two orders of arrival.
 *     More strata make errors smaller, fewer make more of the same orders independent, on which the bound rests
 * @param confidence that all players lie within their bounds, such as 0.95
 * @param seed of the draws
 */
public record SampleOptions(int blocks, int strata, double confidence, long seed) {
    public SampleOptions {
        if (blocks < 2 || strata < 1 || !(confidence > 0 && confidence < 1)) {
            throw new BadUsageException("A sample of " + blocks + " blocks, " + strata + " strata, confidence "
                    + confidence + "; it takes 2 blocks or more, 1 stratum or more, a confidence between 0 and 1.");
        }
    }
}
