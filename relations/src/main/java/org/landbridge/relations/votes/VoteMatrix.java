package org.landbridge.relations.votes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.landbridge.network.BadUsageException;

/**
 * Votes of states on roll calls: one byte for each pair, the code of a {@link Vote}. States are ISO 3166-1 alpha-3
 * codes (and those of states that are gone: CSK, DDR, YMD, ZNZ), in alphabetical order; rolls are in order of date, then
 * as in the file. Immutable.
 */
public final class VoteMatrix {
    private final List<String> states;
    private final List<Roll> rolls;
    private final Map<String, Integer> indexOf = new HashMap<>();
    /** votes[state * rolls + roll]. */
    private final byte[] votes;

    /**
     * @param votes codes of {@link Vote}, {@code [state * rolls.size() + roll]}; taken over, not copied
     * @param rolls in order of date
     */
    VoteMatrix(List<String> states, List<Roll> rolls, byte[] votes) {
        if (votes.length != states.size() * rolls.size()) {
            throw new IllegalArgumentException(
                    votes.length + " votes for " + states.size() + " states and " + rolls.size() + " rolls");
        }
        this.states = List.copyOf(states);
        this.rolls = List.copyOf(rolls);
        this.votes = votes;
        for (int s = 0; s < states.size(); s++) {
            indexOf.put(states.get(s), s);
        }
    }

    /**
     * A matrix from rows of votes.
     *
     * @param votes codes of {@link Vote}, {@code [state][roll]}, rolls in any order
     */
    public static VoteMatrix of(List<String> states, List<Roll> rolls, byte[][] votes) {
        int[] order = IntStream.range(0, rolls.size())
                .boxed()
                .sorted((a, b) -> rolls.get(a).date().compareTo(rolls.get(b).date()))
                .mapToInt(Integer::intValue)
                .toArray();
        List<String> sorted = states.stream().sorted().toList();
        byte[] flat = new byte[states.size() * rolls.size()];
        for (int s = 0; s < states.size(); s++) {
            int to = sorted.indexOf(states.get(s)) * order.length;
            for (int r = 0; r < order.length; r++) {
                flat[to + r] = votes[s][order[r]];
            }
        }
        return new VoteMatrix(sorted, Arrays.stream(order).mapToObj(rolls::get).toList(), flat);
    }

    public List<String> states() {
        return states;
    }

    public List<Roll> rolls() {
        return rolls;
    }

    /** The row of a state, -1 if it has none. */
    public int find(String iso3) {
        return indexOf.getOrDefault(iso3, -1);
    }

    /**
     * The row of a state.
     *
     * @throws BadUsageException if it has none
     */
    public int row(String iso3) {
        int row = find(iso3);
        if (row < 0) {
            throw new BadUsageException("the votes have no state " + iso3 + "; use the three letters of ISO 3166");
        }
        return row;
    }

    public Vote vote(int state, int roll) {
        return Vote.of(votes[state * rolls.size() + roll]);
    }

    /** The code of a vote; for loops that must not look up objects. */
    public byte code(int state, int roll) {
        return votes[state * rolls.size() + roll];
    }

    /** Rolls of a year, in order; empty if there are none. */
    public int[] rollsOf(int year, YearRule rule) {
        return IntStream.range(0, rolls.size())
                .filter(r -> rule.year(rolls.get(r).date()) == year)
                .toArray();
    }

    /** Years from the first roll to the last; a year in between may have no roll. */
    public int[] years(YearRule rule) {
        if (rolls.isEmpty()) {
            return new int[0];
        }
        return IntStream.rangeClosed(
                        rule.year(rolls.getFirst().date()),
                        rule.year(rolls.getLast().date()))
                .toArray();
    }

    /** The same votes on fewer rolls. */
    public VoteMatrix keep(Predicate<Roll> wanted) {
        int[] kept = IntStream.range(0, rolls.size())
                .filter(r -> wanted.test(rolls.get(r)))
                .toArray();
        byte[] fewer = new byte[states.size() * kept.length];
        for (int s = 0; s < states.size(); s++) {
            for (int k = 0; k < kept.length; k++) {
                fewer[s * kept.length + k] = code(s, kept[k]);
            }
        }
        List<Roll> rows = new ArrayList<>(kept.length);
        for (int k : kept) {
            rows.add(rolls.get(k));
        }
        return new VoteMatrix(states, rows, fewer);
    }

    /** The rolls that have no flag of an issue: what is left when one block of the agenda is taken out. */
    public VoteMatrix without(Issue issue) {
        return keep(roll -> !roll.issues().contains(issue));
    }

    /** The same, but the absences of one state count as a vote: one end of what strategic absence may hide. */
    public VoteMatrix absencesAs(String iso3, Vote instead) {
        byte[] changed = votes.clone();
        int from = row(iso3) * rolls.size();
        for (int r = from; r < from + rolls.size(); r++) {
            if (changed[r] == Vote.ABSENT.code()) {
                changed[r] = instead.code();
            }
        }
        return new VoteMatrix(states, rolls, changed);
    }
}
