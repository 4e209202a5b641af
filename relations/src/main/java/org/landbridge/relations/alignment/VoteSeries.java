package org.landbridge.relations.alignment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landbridge.relations.measure.Measure;
import org.landbridge.relations.measure.Similarity;
import org.landbridge.relations.votes.VoteMatrix;
import org.landbridge.relations.votes.YearVotes;

/** Measures of equal votes, year by year. */
final class VoteSeries {
    private final AlignmentOptions options;
    /** Null in a year with too few rolls. */
    private final List<@Nullable Similarity> years = new ArrayList<>();

    VoteSeries(VoteMatrix votes, AlignmentInputs inputs, AlignmentOptions options) {
        this.options = options;
        for (int y = options.firstYear(); y <= options.lastYear(); y++) {
            Similarity year = YearVotes.similarity(votes, y, inputs.rule());
            years.add(year.rolls() < options.leastRolls() ? null : year);
        }
    }

    static Measure measure(AlignmentMeasure measure) {
        return switch (measure) {
            case AGREEMENT -> Measure.AGREEMENT;
            case S, S_RANK -> Measure.S;
            case KAPPA -> Measure.KAPPA_LINEAR;
            case PI -> Measure.PI_LINEAR;
            default -> throw new IllegalArgumentException(measure + " is not counted from equal votes");
        };
    }

    /** Whether two states have enough rolls in common. */
    private @Nullable Similarity year(int t, int a, int b) {
        Similarity year = years.get(t);
        return year == null || year.crosstab(a, b).rolls() < options.leastRolls() ? null : year;
    }

    Figure figure(AlignmentMeasure measure, int t, int a, int b) {
        Similarity year = year(t, a, b);
        if (year == null) {
            return Figure.NONE;
        }
        if (measure == AlignmentMeasure.S_RANK) {
            return Figure.bare(year.rank(a, b, Measure.S));
        }
        Similarity.Interval i =
                year.bootstrap(a, b, measure(measure), options.draws(), options.cover(), options.seed());
        return new Figure(i.value(), i.low(), i.high());
    }

    /** The figure alone; NaN where there is none. */
    double value(AlignmentMeasure measure, int t, int a, int b) {
        Similarity year = year(t, a, b);
        return year == null ? Double.NaN : measure(measure).of(year.crosstab(a, b));
    }

    int rolls(int t, int a, int b) {
        Similarity year = years.get(t);
        return year == null ? 0 : (int) year.crosstab(a, b).rolls();
    }

    Figure sBounds(int t, int a, int b) {
        Similarity year = year(t, a, b);
        if (year == null) {
            return Figure.NONE;
        }
        Similarity.Bounds bounds = year.absenceBounds(a, b, Measure.S);
        return new Figure(Measure.S.of(year.crosstab(a, b)), bounds.low(), bounds.high());
    }

    /** Share of draws in which a is more like the state than b is, ties by half; the same rolls are drawn for both. */
    double nearer(AlignmentMeasure measure, int t, int a, int b, int to) {
        Similarity year = years.get(t);
        if (year == null || year(t, a, to) == null || year(t, b, to) == null) {
            return Double.NaN;
        }
        double[] ofA = year.draws(a, to, measure(measure), options.draws(), options.seed());
        double[] ofB = year.draws(b, to, measure(measure), options.draws(), options.seed());
        double nearer = 0;
        int told = 0;
        for (int d = 0; d < ofA.length; d++) {
            if (!Double.isNaN(ofA[d]) && !Double.isNaN(ofB[d])) {
                nearer += ofA[d] > ofB[d] ? 1 : ofA[d] == ofB[d] ? 0.5 : 0;
                told++;
            }
        }
        return told == 0 ? Double.NaN : nearer / told;
    }
}
