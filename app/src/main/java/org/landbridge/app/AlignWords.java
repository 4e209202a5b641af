package org.landbridge.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.landbridge.relations.alignment.AlignmentMeasure;
import org.landbridge.relations.alignment.AlignmentStudy;
import org.landbridge.relations.alignment.DyadCard;
import org.landbridge.relations.alignment.Reading;
import org.landbridge.relations.alignment.Series;
import org.landbridge.relations.votes.Issue;
import org.landbridge.study.align.PairAlignment;

/** What is said in words of a pair; the same rules for every pair. */
final class AlignWords {
    private AlignWords() {}

    static String issue(Issue issue) {
        return issue.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static boolean moved(DyadCard card, AlignmentMeasure measure) {
        Reading.Answer answer = card.reading(measure).answer();
        return answer == Reading.Answer.NEARER || answer == Reading.Answer.FARTHER;
    }

    /** Whether a break of own points lies at a year whose points are on another line. */
    static boolean rests(PairAlignment pair, Series.DatedBreak found) {
        boolean own = found.measure().evidence() == AlignmentMeasure.Evidence.POINTS
                && found.measure() != AlignmentMeasure.PUBLISHED_POINTS;
        return own && (pair.oddYears().contains(found.year()) || pair.oddYears().contains(found.year() - 1));
    }

    /** Where the claim's year comes from. */
    static String claim(PairAlignment pair) {
        AlignmentStudy.LikelyBreak likeliest = pair.likeliest();
        int since = pair.options().claimYear();
        if (likeliest == null) {
            return "The year " + since + " was asked for.";
        }
        return likeliest.year() == 0
                ? "No kind of evidence is long enough to find a break; a year may be asked for."
                : "The year " + since + " was found: a break just before it is the likeliest, with a chance of "
                        + AlignFigures.chance(likeliest.chance())
                        + " on average over kinds of evidence; another may be asked for.";
    }

    /** Both codings against each other. */
    static String codings(DyadCard card) {
        Reading yes = card.reading(AlignmentMeasure.YES_POINTS);
        Reading no = card.reading(AlignmentMeasure.NO_POINTS);
        if (yes.answer() == Reading.Answer.NO_DATA || no.answer() == Reading.Answer.NO_DATA) {
            return "By coding: no data.";
        }
        return "By coding: in what they support (yes against the rest) " + word(yes.answer()) + ", "
                + Figures.grouped(yes.before(), 2) + " to " + Figures.grouped(yes.after(), 2)
                + "; in what they oppose (no against the rest) " + word(no.answer()) + ", "
                + Figures.grouped(no.before(), 2) + " to " + Figures.grouped(no.after(), 2) + ".";
    }

    private static String word(Reading.Answer answer) {
        return switch (answer) {
            case NEARER -> "they came nearer";
            case FARTHER -> "they moved apart";
            case STILL -> "no change beyond error";
            case NO_DATA -> "no data";
        };
    }

    static List<String> notes(PairAlignment pair) {
        List<String> notes = new ArrayList<>();
        notes.add("Placebo: all pairs of states with the measure in the same years, and how many moved the same way at"
                + " least as far. Pairs share states: this is no p-value.");
        notes.add(
                "Where a measure has no error of its own (trade, events, visits, arms), it says nearer or farther only"
                        + " if at most 5 % of all pairs moved as far.");
        if (pair.likeliest() != null) {
            notes.add(
                    "The claim's year was chosen where this pair breaks, so chances and placebo shares are somewhat too"
                            + " favourable to a change.");
        }
        if (!pair.evidence().series().isEmpty()) {
            notes.add("Published points: series " + pair.evidence().series()
                    + "; interval of the distance from quantiles of both posteriors, taken as normal and independent.");
        }
        notes.add(
                "Own points are on a scale of mean 0 and standard deviation 1 in each year. Intervals by year hold the"
                        + " error of the items (worlds made and fitted anew); those through time do not and are too narrow.");
        if (!pair.oddYears().isEmpty()) {
            notes.add("In " + pair.oddYears().stream().map(String::valueOf).collect(Collectors.joining(", "))
                    + " the line that divides states is another one than in the years around (such as when a file has"
                    + " votes on paragraphs): do not hold own points of that year against others, nor those through"
                    + " time.");
        }
        if (pair.evidence().inputs().trade() != null) {
            notes.add(
                    "Trade: exports both ways, as the importer counts them where it does; net of what both states trade"
                            + " with all, not of distance. A share is told only where the first state's partners are known.");
        }
        notes.add("A year with fewer than " + pair.options().leastRolls() + " common roll calls says nothing.");
        return notes;
    }
}
