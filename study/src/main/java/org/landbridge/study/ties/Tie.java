package org.landbridge.study.ties;

import java.util.List;
import org.landbridge.relations.ties.BreakingPoints.Break;

/**
 * A tie of two states.
 *
 * @param strength 1 is the mean of all pairs
 * @param shareOfA of the trade of one state that is with the other, and of the other with it
 * @param depth of the deepest treaty or organisation of both, 0 to 3
 * @param regimes authorities with a regime against either
 * @param hostility between the two, 0 to 1
 * @param breaks what breaks it, the easiest first; none if it is no stronger than the floor
 */
public record Tie(
        String a,
        String b,
        double strength,
        double shareOfA,
        double shareOfB,
        double depth,
        int regimes,
        double hostility,
        List<Break> breaks) {
    public Tie {
        breaks = List.copyOf(breaks);
    }

    public boolean joins(String state) {
        return a.equals(state) || b.equals(state);
    }
}
