package org.landbridge.relations.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.landbridge.relations.votes.VoteCheck;
import org.landbridge.relations.votes.VoteMatrix;
import org.landbridge.relations.votes.YearRule;

/** The worst of what a file of votes gets wrong, told in a line or two. */
final class VoteDefects {
    /** Share of a year's rolls on which a state with a seat is called no member. */
    private static final double UNSEATED = 0.1;

    /** Above a state's usual share of missed rolls. */
    private static final double UNUSUAL = 0.2;

    /** Older absences are many and found by the check. */
    private static final int LAST_YEARS = 5;

    private VoteDefects() {}

    static List<String> find(VoteMatrix votes) {
        Map<String, TreeSet<Integer>> unseated = new TreeMap<>();
        Map<String, TreeSet<Integer>> missing = new TreeMap<>();
        int[] years = votes.years(YearRule.CALENDAR);
        int recent = years.length == 0 ? 0 : years[years.length - 1] - LAST_YEARS;
        for (VoteCheck.Finding f : VoteCheck.check(votes, YearRule.CALENDAR, UNUSUAL)) {
            double share = (double) f.rolls() / f.of();
            if (f.kind() == VoteCheck.Kind.UNSEATED && share > UNSEATED) {
                unseated.computeIfAbsent(f.state(), k -> new TreeSet<>()).add(f.year());
            } else if (f.kind() == VoteCheck.Kind.MISSING && f.year() > recent && share - f.usual() > UNUSUAL) {
                missing.computeIfAbsent(f.state(), k -> new TreeSet<>()).add(f.year());
            }
        }
        List<String> defects = new ArrayList<>();
        tell(defects, "called no member while seated: ", unseated);
        tell(defects, "missing far more often than usual: ", missing);
        return defects;
    }

    private static void tell(List<String> defects, String what, Map<String, TreeSet<Integer>> states) {
        if (!states.isEmpty()) {
            defects.add(states.entrySet().stream()
                    .map(e -> e.getKey() + " " + span(e.getValue()))
                    .collect(Collectors.joining(", ", what, "")));
        }
    }

    private static String span(TreeSet<Integer> years) {
        boolean whole = years.last() - years.first() > 1;
        return whole
                ? years.first() + " to " + years.last()
                : years.stream().map(String::valueOf).collect(Collectors.joining(" and "));
    }
}
