package org.landbridge.relations.votes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Votes told one by one, put together to a matrix. Who has a seat and is not told is absent. */
final class VoteRecords {
    private static final byte UNTOLD = -1;

    private final Map<String, Integer> rollOf = new LinkedHashMap<>();
    private final List<Roll> rolls = new ArrayList<>();
    private final Map<String, byte[]> votesOf = new TreeMap<>();

    /** The number of a roll, -1 if it is not known yet. */
    int find(String key) {
        return rollOf.getOrDefault(key, -1);
    }

    int add(String key, Roll roll) {
        rollOf.put(key, rolls.size());
        rolls.add(roll);
        return rolls.size() - 1;
    }

    /** Tells a vote; returns what was told of the same state and roll before, or null. */
    @Nullable
    Vote tell(int roll, String iso3, Vote vote) {
        byte[] votes = votesOf.computeIfAbsent(iso3, k -> untold(64));
        if (roll >= votes.length) {
            byte[] longer = untold(Math.max(roll + 1, 2 * votes.length));
            System.arraycopy(votes, 0, longer, 0, votes.length);
            votes = longer;
            votesOf.put(iso3, votes);
        }
        Vote before = votes[roll] == UNTOLD ? null : Vote.of(votes[roll]);
        votes[roll] = vote.code();
        return before;
    }

    private static byte[] untold(int length) {
        byte[] votes = new byte[length];
        Arrays.fill(votes, UNTOLD);
        return votes;
    }

    VoteMatrix matrix() {
        List<String> states = new ArrayList<>(votesOf.keySet());
        byte[][] all = new byte[states.size()][rolls.size()];
        for (int s = 0; s < all.length; s++) {
            byte[] told = votesOf.getOrDefault(states.get(s), untold(0));
            for (int r = 0; r < rolls.size(); r++) {
                if (r < told.length && told[r] != UNTOLD) {
                    all[s][r] = told[r];
                } else {
                    boolean seated = StateCodes.standard()
                            .seated(states.get(s), rolls.get(r).date());
                    all[s][r] = (seated ? Vote.ABSENT : Vote.NOT_MEMBER).code();
                }
            }
        }
        return VoteMatrix.of(states, rolls, all);
    }
}
