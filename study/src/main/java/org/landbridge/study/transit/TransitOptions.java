package org.landbridge.study.transit;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.landbridge.network.BadUsageException;

/**
 * How a transit game is played.
 *
 * @param outside reservation cost of freight, in times what its best way costs on the network as it stands
 * @param split states whose roles play apart
 * @param build links that a coalition may build if all states on them are members, with USD a year
 * @param draws of demand, elasticities, prices and times; 0 for none
 * @param nucleolusPlayers players of the nucleolus' game; the least of more act as one
 */
public record TransitOptions(
        double outside,
        Set<String> split,
        Map<String, Double> build,
        int draws,
        long seed,
        int nucleolusPlayers,
        int threads) {
    private static final double MOST_OUTSIDE = 20;
    private static final int MOST_DRAWS = 10_000;
    private static final int MOST_BUILD = 3;
    private static final int MOST_NUCLEOLUS = 16;

    public TransitOptions {
        split = Set.copyOf(new TreeSet<>(split));
        build = java.util.Collections.unmodifiableMap(new TreeMap<>(build));
        if (!(outside > 1 && outside <= MOST_OUTSIDE)) {
            throw new BadUsageException("--outside must be more than 1 and at most 20 times the best way's cost");
        }
        if (draws < 0 || draws > MOST_DRAWS) {
            throw new BadUsageException("--draws must be between 0 and " + MOST_DRAWS);
        }
        if (threads < 1) {
            throw new BadUsageException("--threads must be at least 1");
        }
        if (nucleolusPlayers < 2 || nucleolusPlayers > MOST_NUCLEOLUS) {
            throw new BadUsageException("--nucleolus must be between 2 and " + MOST_NUCLEOLUS + " players");
        }
        if (build.size() > MOST_BUILD) {
            throw new BadUsageException("at most " + MOST_BUILD + " links can be up for building at once");
        }
        build.forEach((link, usd) -> {
            if (!(usd >= 0 && usd < Double.POSITIVE_INFINITY)) {
                throw new BadUsageException("the annual cost of " + link + " must be a number of USD, 0 or more");
            }
        });
    }
}
