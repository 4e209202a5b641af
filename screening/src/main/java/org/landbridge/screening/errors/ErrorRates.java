package org.landbridge.screening.errors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.landbridge.screening.EntityKind;
import org.landbridge.screening.Grade;
import org.landbridge.screening.ListedEntity;
import org.landbridge.screening.ListedName;
import org.landbridge.screening.Match;
import org.landbridge.screening.SanctionsList;
import org.landbridge.screening.Screened;
import org.landbridge.screening.Screener;
import org.landbridge.screening.Subject;
import org.landbridge.screening.errors.LabelledNames.Pair;

/** Measures error rates with the whole screening, index and all: every listed name of the pairs is one list. */
public final class ErrorRates {
    private ErrorRates() {}

    /** A pair and how it was graded. */
    public record Graded(Pair pair, double score) {}

    /** The shares of all pairs for which {@code half} holds: all, by script, by language. */
    public static List<ErrorRate> measure(LabelledNames names, Predicate<Pair> half) {
        Map<Pair, Double> scores = scores(names);
        List<ErrorRate> rates = new ArrayList<>();
        List<Pair> same = names.same().stream().filter(half).toList();
        List<Pair> different = names.different().stream().filter(half).toList();
        add(ErrorRate.Measure.FOUND, "all", same, scores, rates);
        for (String script : new TreeSet<>(same.stream().map(Pair::script).toList())) {
            add(
                    ErrorRate.Measure.FOUND,
                    script,
                    same.stream().filter(p -> p.script().equals(script)).toList(),
                    scores,
                    rates);
        }
        for (String language : new TreeSet<>(same.stream().map(Pair::language).toList())) {
            add(
                    ErrorRate.Measure.FOUND,
                    language,
                    same.stream().filter(p -> p.language().equals(language)).toList(),
                    scores,
                    rates);
        }
        add(ErrorRate.Measure.FALSE_ALARM, "all", different, scores, rates);
        for (String script : new TreeSet<>(different.stream().map(Pair::script).toList())) {
            add(
                    ErrorRate.Measure.FALSE_ALARM,
                    script,
                    different.stream().filter(p -> p.script().equals(script)).toList(),
                    scores,
                    rates);
        }
        return List.copyOf(rates);
    }

    private static void add(
            ErrorRate.Measure measure,
            String group,
            List<Pair> pairs,
            Map<Pair, Double> scores,
            List<ErrorRate> rates) {
        for (Grade grade : Grade.values()) {
            int count = (int) pairs.stream()
                    .filter(p -> scores.getOrDefault(p, 0.0) >= grade.leastScore())
                    .count();
            rates.add(new ErrorRate(measure, group, grade, count, pairs.size()));
        }
    }

    /** The score of each pair; none for a pair that was not found at all. */
    public static Map<Pair, Double> scores(LabelledNames names) {
        List<Pair> pairs = new ArrayList<>(names.same());
        pairs.addAll(names.different());
        Map<String, Integer> listed = new HashMap<>();
        List<ListedEntity> entities = new ArrayList<>();
        List<Subject> subjects = new ArrayList<>();
        Map<String, Integer> screened = new HashMap<>();
        for (Pair pair : pairs) {
            if (listed.putIfAbsent(pair.listed(), listed.size()) == null) {
                entities.add(entity(pair.listed()));
            }
            if (screened.putIfAbsent(pair.screened(), screened.size()) == null) {
                subjects.add(new Subject(0, "", pair.screened(), "", EntityKind.UNKNOWN, ""));
            }
        }
        SanctionsList list = new SanctionsList("labelled names", SanctionsList.Format.OPENSANCTIONS_CSV, "", entities);
        List<Screened> results =
                new Screener(List.of(list)).screen(subjects, Grade.WEAK.leastScore(), Integer.MAX_VALUE, 2);
        List<Map<String, Double>> found = new ArrayList<>();
        for (Screened result : results) {
            Map<String, Double> scores = new HashMap<>();
            for (Match match : result.matches()) {
                scores.put(match.entity().id(), match.score());
            }
            found.add(scores);
        }
        Map<Pair, Double> scores = new HashMap<>();
        for (Pair pair : pairs) {
            Integer row = screened.get(pair.screened());
            Double score = row == null ? null : found.get(row).get(pair.listed());
            if (score != null) {
                scores.put(pair, score);
            }
        }
        return scores;
    }

    private static ListedEntity entity(String name) {
        return new ListedEntity(
                name,
                EntityKind.UNKNOWN,
                List.of(new ListedName(name, ListedName.Standing.NAME)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                "");
    }
}
