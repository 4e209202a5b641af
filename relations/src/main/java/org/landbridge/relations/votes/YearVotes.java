package org.landbridge.relations.votes;

import java.util.Arrays;
import org.landbridge.relations.idealpoint.Ballots;
import org.landbridge.relations.idealpoint.Coding;
import org.landbridge.relations.measure.Similarity;

/** Takes a vote matrix to the arrays that the measures and the model work on. */
public final class YearVotes {
    private YearVotes() {}

    /** The votes of all states on the rolls of a year; blocks are the sets of issues. */
    public static Similarity similarity(VoteMatrix votes, int year, YearRule rule) {
        int[] rolls = votes.rollsOf(year, rule);
        int[] blocks =
                Arrays.stream(rolls).map(r -> votes.rolls().get(r).block()).toArray();
        return new Similarity(votes.states().size(), codes(votes, rolls), blocks);
    }

    /** One year for the model; each roll is an item. */
    public static Ballots ballots(VoteMatrix votes, int year, YearRule rule, Coding coding) {
        int[] rolls = votes.rollsOf(year, rule);
        int[] items = new int[rolls.length];
        Arrays.setAll(items, i -> i);
        return new Ballots(
                votes.states().size(), 1, codes(votes, rolls), new int[rolls.length], items, rolls.length, coding);
    }

    /** All years for the model, from that of the first roll; each roll is an item. */
    public static Ballots ballots(VoteMatrix votes, YearRule rule, Coding coding) {
        int[] years = votes.years(rule);
        int[] all = new int[votes.rolls().size()];
        Arrays.setAll(all, r -> r);
        int[] yearOf = Arrays.stream(all)
                .map(r -> rule.year(votes.rolls().get(r).date()) - years[0])
                .toArray();
        return new Ballots(votes.states().size(), years.length, codes(votes, all), yearOf, all, all.length, coding);
    }

    private static byte[] codes(VoteMatrix votes, int[] rolls) {
        int states = votes.states().size();
        byte[] codes = new byte[states * rolls.length];
        for (int s = 0; s < states; s++) {
            for (int r = 0; r < rolls.length; r++) {
                codes[s * rolls.length + r] = votes.code(s, rolls[r]);
            }
        }
        return codes;
    }
}
