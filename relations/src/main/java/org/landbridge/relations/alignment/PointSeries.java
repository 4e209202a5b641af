package org.landbridge.relations.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.landbridge.relations.idealpoint.Coding;
import org.landbridge.relations.idealpoint.IdealPointFit;
import org.landbridge.relations.idealpoint.IdealPointOptions;
import org.landbridge.relations.votes.VoteMatrix;

/** Own ideal points of a span, year by year in three codings, and through time; fitted when first asked for. */
final class PointSeries {
    /** So much less than its neighbours with each other a year may hang together with them. */
    private static final double ODD = 0.015;

    private static final int REPLICATES = 2;

    private final VoteMatrix votes;
    private final AlignmentInputs inputs;
    private final AlignmentOptions options;
    private final PointFits fits;
    private final Map<Coding, @Nullable IdealPointFit[]> years = new EnumMap<>(Coding.class);
    private final boolean[] enough;
    private @Nullable IdealPointFit throughTime;
    private int throughTimeFrom;

    PointSeries(VoteMatrix votes, AlignmentInputs inputs, AlignmentOptions options, PointFits fits) {
        this.votes = votes;
        this.inputs = inputs;
        this.options = options;
        this.fits = fits;
        enough = new boolean[options.years()];
        for (int t = 0; t < enough.length; t++) {
            enough[t] = votes.rollsOf(options.firstYear() + t, inputs.rule()).length >= options.leastRolls();
        }
        for (Coding coding : Coding.values()) {
            years.put(coding, new @Nullable IdealPointFit[options.years()]);
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

    /** Fits all codings of some years, several at once. */
    void prepare(int from, int to) {
        List<PointFits.Wanted> wanted = new ArrayList<>();
        for (int t = from; t <= to; t++) {
            for (Coding coding : Coding.values()) {
                if (enough[t] && fitsOf(coding)[t] == null) {
                    wanted.add(new PointFits.Wanted(
                            votes, options.firstYear() + t, coding, IdealPointOptions.BY_YEAR.replicated(REPLICATES)));
                }
            }
        }
        IdealPointFit[] made = fits.of(wanted);
        for (int i = 0; i < made.length; i++) {
            PointFits.Wanted one = wanted.get(i);
            fitsOf(one.coding())[one.year() - options.firstYear()] = made[i];
        }
    }

    private @Nullable IdealPointFit[] fitsOf(Coding coding) {
        return Objects.requireNonNull(years.get(coding));
    }

    /** The fit of a year, null where there are too few rolls. */
    private @Nullable IdealPointFit fit(AlignmentMeasure measure, int t) {
        if (!enough[t]) {
            return null;
        }
        if (measure == AlignmentMeasure.POINTS_THROUGH_TIME) {
            return throughTime();
        }
        if (fitsOf(coding(measure))[t] == null) {
            prepare(t, t);
        }
        return fitsOf(coding(measure))[t];
    }

    private IdealPointFit throughTime() {
        IdealPointFit known = throughTime;
        if (known == null) {
            // A year of few rolls has no scale of its own, and would pull its neighbours along.
            VoteMatrix span = votes.keep(r -> {
                int t = inputs.rule().year(r.date()) - options.firstYear();
                return t >= 0 && t < enough.length && enough[t];
            });
            throughTimeFrom = span.years(inputs.rule())[0];
            known = fits.of(List.of(new PointFits.Wanted(span, 0, Coding.ORDINAL, IdealPointOptions.DYNAMIC)))[0];
            throughTime = known;
        }
        return known;
    }

    /**
     * Years in which the line that divides states is another one than in the years around: their points hang together
     * less with either neighbour than these with each other.
     */
    List<Integer> oddYears() {
        List<Integer> odd = new ArrayList<>();
        for (int t = 1; t < options.years() - 1; t++) {
            double[] before = means(t - 1);
            double[] in = means(t);
            double[] after = means(t + 1);
            double across = correlation(before, after) - ODD;
            if (correlation(before, in) < across && correlation(in, after) < across) {
                odd.add(options.firstYear() + t);
            }
        }
        return odd;
    }

    private double[] means(int t) {
        IdealPointFit fit = fit(AlignmentMeasure.ORDINAL_POINTS, t);
        if (fit == null) {
            double[] none = new double[votes.states().size()];
            Arrays.fill(none, Double.NaN);
            return none;
        }
        return fit.means(0);
    }

    /** Of the states that have both; NaN if none has. */
    private static double correlation(double[] a, double[] b) {
        double[] sum = new double[6];
        for (int s = 0; s < a.length; s++) {
            if (!Double.isNaN(a[s]) && !Double.isNaN(b[s])) {
                sum[0]++;
                sum[1] += a[s];
                sum[2] += b[s];
                sum[3] += a[s] * a[s];
                sum[4] += b[s] * b[s];
                sum[5] += a[s] * b[s];
            }
        }
        double n = sum[0];
        return (n * sum[5] - sum[1] * sum[2])
                / Math.sqrt((n * sum[3] - sum[1] * sum[1]) * (n * sum[4] - sum[2] * sum[2]));
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
