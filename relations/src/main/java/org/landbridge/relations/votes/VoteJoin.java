package org.landbridge.relations.votes;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a second source of votes adds to a first. A roll is in both if both tell the same resolution, or, where one of the
 * two does not tell it, if it is of the same day (or the next) and at least 98 of 100 states that both have on record
 * voted alike; each roll of the first is found at most once. The first source's votes then count.
 *
 * @param added rolls of the second source that the first does not have
 * @param known how many of its rolls the first has
 * @param newStates states that the second has and the first has not
 */
public record VoteJoin(List<Integer> added, int known, List<String> newStates) {
    private static final double ALIKE = 0.98;
    /** With fewer votes in common two rolls are not held for one. */
    private static final int LEAST_COMMON = 15;

    public VoteJoin {
        added = List.copyOf(added);
        newStates = List.copyOf(newStates);
    }

    public static VoteJoin of(VoteMatrix first, VoteMatrix second) {
        List<Integer> added = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (int r = 0; r < second.rolls().size(); r++) {
            int twin = twin(first, second, r, taken);
            if (twin < 0) {
                added.add(r);
            } else {
                taken.add(twin);
            }
        }
        return new VoteJoin(
                added,
                second.rolls().size() - added.size(),
                second.states().stream().filter(s -> first.find(s) < 0).toList());
    }

    private static int twin(VoteMatrix first, VoteMatrix second, int roll, Set<Integer> taken) {
        Roll sought = second.rolls().get(roll);
        int best = -1;
        double most = ALIKE;
        for (int r = 0; r < first.rolls().size(); r++) {
            Roll other = first.rolls().get(r);
            if (taken.contains(r) || Math.abs(ChronoUnit.DAYS.between(other.date(), sought.date())) > 1) {
                continue;
            }
            if (!other.resolution().isEmpty() && !sought.resolution().isEmpty()) {
                if (symbol(other).equals(symbol(sought))) {
                    return r;
                }
                continue;
            }
            double alike = alike(first, r, second, roll);
            if (alike > most || alike == most && best < 0) {
                best = r;
                most = alike;
            }
        }
        return best;
    }

    private static String symbol(Roll roll) {
        return roll.resolution().replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /** Share of votes that are equal, of states on record in both; 0 if these are few. */
    private static double alike(VoteMatrix first, int a, VoteMatrix second, int b) {
        int common = 0;
        int equal = 0;
        for (int s = 0; s < second.states().size(); s++) {
            int t = first.find(second.states().get(s));
            if (t >= 0 && second.vote(s, b).cast() && first.vote(t, a).cast()) {
                common++;
                equal += second.code(s, b) == first.code(t, a) ? 1 : 0;
            }
        }
        return common < LEAST_COMMON ? 0 : (double) equal / common;
    }
}
