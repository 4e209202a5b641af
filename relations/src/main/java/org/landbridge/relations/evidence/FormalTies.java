package org.landbridge.relations.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What two states are bound by on a day, and how deep. */
public final class FormalTies {
    /**
     * A tie in force between two states.
     *
     * @param depth 0 to 3, one less than its text where either side is suspended
     */
    public record Tie(String id, String name, double depth, boolean multilateral, boolean suspended) {}

    private final Map<String, List<TieParty>> byState = new LinkedHashMap<>();

    public FormalTies(List<TieParty> parties) {
        parties.forEach(
                p -> byState.computeIfAbsent(p.state(), k -> new ArrayList<>()).add(p));
    }

    /** All ties of two states on a day, the deepest first, then by id. */
    public List<Tie> between(String a, String b, LocalDate date) {
        List<Tie> ties = new ArrayList<>();
        for (TieParty one : byState.getOrDefault(a, List.of())) {
            TieParty other = one.covers(date) ? find(b, one.tie(), date) : null;
            if (other != null) {
                boolean suspended = one.suspended() || other.suspended();
                int depth = Math.max(0, one.depth() - (suspended ? 1 : 0));
                ties.add(new Tie(one.tie(), one.name(), depth, one.multilateral(), suspended));
            }
        }
        ties.sort(Comparator.comparingDouble(Tie::depth).reversed().thenComparing(Tie::id));
        return ties;
    }

    /**
     * Depth of the deepest tie; 0 if there is none in the table, which says what its makers found, not that there is
     * nothing.
     *
     * @param multilateralDiscount what the depth of a tie of more than two states is multiplied by, 0 to 1
     */
    public double depth(String a, String b, LocalDate date, double multilateralDiscount) {
        double deepest = 0;
        for (Tie tie : between(a, b, date)) {
            deepest = Math.max(deepest, tie.depth() * (tie.multilateral() ? multilateralDiscount : 1));
        }
        return deepest;
    }

    private @Nullable TieParty find(String state, String tie, LocalDate date) {
        for (TieParty party : byState.getOrDefault(state, List.of())) {
            if (party.tie().equals(tie) && party.covers(date)) {
                return party;
            }
        }
        return null;
    }
}
