package org.landbridge.relations.votes;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds resolutions that come back: the same title and issues, once a year, no more than a few years apart. Taken as one
 * item they tie the scales of years together (Bailey, Strezhnev and Voeten 2017 do so by hand on the texts). Titles are
 * only a hint: a text may have changed under an old title, so a chain never runs longer than a few years.
 */
public final class Bridges {
    private static final int MOST_APART = 2;
    private static final int LEAST_LETTERS = 8;

    private Bridges() {}

    /** No bridges: each roll is an item of its own. */
    public static int[] none(List<Roll> rolls) {
        int[] items = new int[rolls.size()];
        for (int r = 0; r < items.length; r++) {
            items[r] = r;
        }
        return items;
    }

    /**
     * Items by title.
     *
     * @param rolls in order of date
     * @param longest years that one item may span
     * @return one number for each roll, from 0 without gaps
     */
    public static int[] byTitle(List<Roll> rolls, YearRule rule, int longest) {
        record Question(String title, Set<Issue> issues) {}
        record Last(int item, int first, int year) {}
        Map<Question, Map<Integer, Integer>> count = new HashMap<>();
        for (Roll roll : rolls) {
            count.computeIfAbsent(new Question(letters(roll.title()), roll.issues()), k -> new HashMap<>())
                    .merge(rule.year(roll.date()), 1, Integer::sum);
        }
        Map<Question, Last> open = new HashMap<>();
        int[] items = new int[rolls.size()];
        int next = 0;
        for (int r = 0; r < items.length; r++) {
            Roll roll = rolls.get(r);
            Question question = new Question(letters(roll.title()), roll.issues());
            int year = rule.year(roll.date());
            // Two votes of a year under one title are two questions: nothing tells which is the old one.
            boolean plain = question.title().length() >= LEAST_LETTERS
                    && count.getOrDefault(question, Map.of()).getOrDefault(year, 0) == 1;
            Last last = plain ? open.get(question) : null;
            if (last != null && year - last.year() <= MOST_APART && year - last.first() < longest) {
                items[r] = last.item();
                open.put(question, new Last(last.item(), last.first(), year));
            } else {
                items[r] = next++;
                if (plain) {
                    open.put(question, new Last(items[r], year, year));
                }
            }
        }
        return items;
    }

    private static String letters(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip();
    }
}
