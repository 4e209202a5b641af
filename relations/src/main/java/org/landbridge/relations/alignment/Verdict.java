package org.landbridge.relations.alignment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What all readings say together to the claim that two states are nearer. The rules are the same for every pair: no data
 * if no measure has an answer; not visible if none says nearer; supported if none says farther, at least two kinds of
 * evidence say nearer and so do two thirds of the measures that answer; else it depends on the measure.
 */
public record Verdict(Outcome outcome, String words) {
    /** In plain words. */
    public enum Outcome {
        SUPPORTED("supported"),
        NOT_VISIBLE("not visible"),
        DEPENDS_ON_MEASURE("depends on the measure"),
        NO_DATA("no data");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private static final double MOST = 2.0 / 3;

    static Verdict of(List<Reading> readings) {
        List<Reading> told = readings.stream()
                .filter(r -> r.answer() != Reading.Answer.NO_DATA)
                .toList();
        List<Reading> nearer = with(told, Reading.Answer.NEARER);
        List<Reading> farther = with(told, Reading.Answer.FARTHER);
        Set<AlignmentMeasure.Evidence> kinds = EnumSet.noneOf(AlignmentMeasure.Evidence.class);
        nearer.forEach(r -> kinds.add(r.measure().evidence()));
        Outcome outcome;
        if (told.isEmpty()) {
            outcome = Outcome.NO_DATA;
        } else if (nearer.isEmpty()) {
            outcome = Outcome.NOT_VISIBLE;
        } else if (farther.isEmpty() && kinds.size() >= 2 && nearer.size() >= MOST * told.size()) {
            outcome = Outcome.SUPPORTED;
        } else {
            outcome = Outcome.DEPENDS_ON_MEASURE;
        }
        return new Verdict(
                outcome,
                outcome.words()
                        + (told.isEmpty()
                                ? ""
                                : ": nearer by " + names(nearer) + "; farther by " + names(farther)
                                        + "; no change beyond error by " + names(with(told, Reading.Answer.STILL))));
    }

    private static List<Reading> with(List<Reading> told, Reading.Answer answer) {
        return told.stream().filter(r -> r.answer() == answer).toList();
    }

    private static String names(List<Reading> readings) {
        return readings.isEmpty()
                ? "none"
                : readings.stream().map(r -> r.measure().what()).collect(Collectors.joining(", "));
    }
}
