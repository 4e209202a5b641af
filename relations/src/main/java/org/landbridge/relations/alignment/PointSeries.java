package org.landbridge.relations.alignment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.landbridge.relations.Workers;
import org.landbridge.relations.idealpoint.Coding;
import org.landbridge.relations.idealpoint.IdealPointFit;
import org.landbridge.relations.idealpoint.IdealPointModel;
import org.landbridge.relations.idealpoint.IdealPointOptions;
import org.landbridge.relations.votes.VoteMatrix;
import org.landbridge.relations.votes.YearVotes;

/** Own ideal points of a span, year by year in three codings, and through time; fitted when first asked for. */
final class PointSeries {
    private final VoteMatrix votes;
    private final AlignmentInputs inputs;
    private final AlignmentOptions options;
    private final Workers workers;
    private final Map<Coding, List<@Nullable IdealPointFit>> years = new EnumMap<>(Coding.class);
    private @Nullable IdealPointFit throughTime;
    private int throughTimeFrom;

    PointSeries(VoteMatrix votes, AlignmentInputs inputs, AlignmentOptions options, Workers workers) {
        this.votes = votes;
        this.inputs = inputs;
        this.options = options;
        this.workers = workers;
        for (Coding coding : Coding.values()) {
            List<@Nullable IdealPointFit> none = new ArrayList<>();
            for (int t = 0; t < options.years(); t++) {
                none.add(null);
            }
            years.put(coding, none);
        }
    }

    static Coding coding(AlignmentMeasure measure) {
        return switch (measure) {
            case ORDINAL_POINTS, POINTS_THROUGH_TIME -> Coding.ORDINAL;
            case YES_POINTS -> Coding.YES_NOT_YES;
            case NO_POINTS -> Coding.NO_NOT_NO;
            default -> throw new IllegalArgumentException(measure + " is not of own points");
        };
    }

    /** The fit of a year, null where there are too few rolls. */
    private @Nullable IdealPointFit fit(AlignmentMeasure measure, int t) {
        if (measure == AlignmentMeasure.POINTS_THROUGH_TIME) {
            return throughTime();
        }
        List<@Nullable IdealPointFit> known = years.getOrDefault(coding(measure), List.of());
        IdealPointFit fit = known.get(t);
        int year = options.firstYear() + t;
        if (fit == null && votes.rollsOf(year, inputs.rule()).length >= options.leastRolls()) {
            fit = IdealPointModel.fit(
                    YearVotes.ballots(votes, year, inputs.rule(), coding(measure)),
                    votes.row(inputs.anchor()),
                    IdealPointOptions.BY_YEAR,
                    workers);
            known.set(t, fit);
        }
        return fit;
    }

    private @Nullable IdealPointFit throughTime() {
        if (throughTime == null) {
            VoteMatrix span = votes.keep(r -> inputs.rule().year(r.date()) >= options.firstYear()
                    && inputs.rule().year(r.date()) <= options.lastYear());
            int[] all = span.years(inputs.rule());
            if (all.length == 0) {
                return null;
            }
            throughTimeFrom = all[0];
            throughTime = IdealPointModel.fit(
                    YearVotes.ballots(span, inputs.rule(), Coding.ORDINAL),
                    votes.row(inputs.anchor()),
                    IdealPointOptions.DYNAMIC,
                    workers);
        }
        return throughTime;
    }

    private int place(AlignmentMeasure measure, int t) {
        return measure == AlignmentMeasure.POINTS_THROUGH_TIME ? options.firstYear() + t - throughTimeFrom : 0;
    }

    private static boolean has(IdealPointFit fit, int state, int year) {
        return year >= 0 && year < fit.years() && fit.has(state, year);
    }

    Figure figure(AlignmentMeasure measure, int t, int a, int b) {
        IdealPointFit fit = fit(measure, t);
        int year = place(measure, t);
        if (fit == null || !has(fit, a, year) || !has(fit, b, year)) {
            return Figure.NONE;
        }
        IdealPointFit.Estimate e = fit.distance(a, b, year, options.cover());
        return new Figure(Math.abs(fit.mean(a, year) - fit.mean(b, year)), e.low(), e.high());
    }

    double value(AlignmentMeasure measure, int t, int a, int b) {
        IdealPointFit fit = fit(measure, t);
        int year = place(measure, t);
        return fit == null || !has(fit, a, year) || !has(fit, b, year)
                ? Double.NaN
                : Math.abs(fit.mean(a, year) - fit.mean(b, year));
    }

    double nearer(AlignmentMeasure measure, int t, int a, int b, int to) {
        IdealPointFit fit = fit(measure, t);
        int year = place(measure, t);
        return fit == null || !has(fit, a, year) || !has(fit, b, year) || !has(fit, to, year)
                ? Double.NaN
                : fit.nearer(a, b, to, year);
    }
}
