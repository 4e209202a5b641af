package org.landbridge.relations.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Workers;
import org.landbridge.relations.Normal;
import org.landbridge.relations.votes.Issue;
import org.landbridge.relations.votes.Roll;
import org.landbridge.relations.votes.VoteMatrix;

/**
 * Evidence on pairs of states over a span of years, the same questions to every pair. Fits are made when first needed and
 * kept, so further pairs are quick. Not for several threads at once; the workers are used inside.
 */
public final class AlignmentStudy {
    private final AlignmentInputs inputs;
    private final AlignmentOptions options;
    private final PointFits fits;
    private final VoteMatrix votes;
    private final VoteSeries equal;
    private final PointSeries points;
    private final @Nullable FlowSeries trade;
    private final @Nullable FlowSeries events;
    private final @Nullable FlowSeries visits;
    private final @Nullable FlowSeries arms;
    private final Map<String, List<Series>> known = new HashMap<>();
    private final Map<Issue, VoteMatrix> without = new EnumMap<>(Issue.class);
    private final Map<Issue, PointSeries> pointsWithout = new EnumMap<>(Issue.class);

    public AlignmentStudy(AlignmentInputs inputs, AlignmentOptions options, Workers workers) {
        this(inputs, options, workers, KeptFits.NONE);
    }

    /** @param kept where fits of ideal points are found or put */
    public AlignmentStudy(AlignmentInputs inputs, AlignmentOptions options, Workers workers, KeptFits kept) {
        this.inputs = inputs;
        this.options = options;
        fits = new PointFits(inputs, kept, workers);
        votes = inputs.votes();
        equal = new VoteSeries(votes, inputs, options);
        points = new PointSeries(votes, inputs, options, fits);
        PairTable traded = inputs.trade();
        trade = traded == null ? null : new FlowSeries(traded, inputs.kilometres(), true);
        events = shares(inputs.events());
        visits = shares(inputs.visits());
        arms = shares(inputs.arms());
    }

    private AlignmentStudy(AlignmentStudy of, AlignmentOptions options) {
        this.options = options;
        inputs = of.inputs;
        fits = of.fits;
        votes = of.votes;
        equal = of.equal;
        points = of.points;
        trade = of.trade;
        events = of.events;
        visits = of.visits;
        arms = of.arms;
        known.putAll(of.known);
        without.putAll(of.without);
        pointsWithout.putAll(of.pointsWithout);
    }

    private static @Nullable FlowSeries shares(@Nullable PairTable table) {
        return table == null ? null : new FlowSeries(table, null, false);
    }

    /** The same evidence, and what was made of it so far, for another claim. */
    public AlignmentStudy since(int claimYear) {
        return new AlignmentStudy(this, options.since(claimYear));
    }

    public AlignmentInputs inputs() {
        return inputs;
    }

    public AlignmentOptions options() {
        return options;
    }

    /**
     * The card of a pair.
     *
     * @param latent alignment behind all evidence, null to leave it out
     * @throws BadUsageException if the votes have no such state, or the two are one
     */
    public DyadCard card(String first, String second, @Nullable LatentIndex latent) {
        int a = votes.row(first);
        int b = votes.row(second);
        if (a == b) {
            throw new BadUsageException("a pair is of two states, not of " + first + " twice");
        }
        List<Series> all = series(first, second);
        List<Series.DatedBreak> breaks = new ArrayList<>();
        List<Reading> readings = new ArrayList<>();
        for (Series series : all) {
            breaks.addAll(series.breaks(options.cover()));
            if (series.measure().asked()) {
                readings.add(reading(series, first));
            }
        }
        List<DyadCard.Year> years = new ArrayList<>();
        for (int t = 0; t < options.years(); t++) {
            int year = options.firstYear() + t;
            years.add(new DyadCard.Year(
                    year,
                    equal.rolls(t, a, b),
                    equal.sBounds(t, a, b),
                    formal(first, second, year),
                    latent == null ? null : latent.of(first, second, year),
                    latent == null ? null : latent.band(first, second, year)));
        }
        return new DyadCard(first, second, all, years, breaks, readings, Verdict.of(readings));
    }

    private List<Series> series(String first, String second) {
        return known.computeIfAbsent(first + " " + second, k -> {
            points.prepare(0, options.years() - 1);
            List<Series> all = new ArrayList<>();
            for (AlignmentMeasure measure : AlignmentMeasure.values()) {
                all.add(series(measure, first, second));
            }
            return all;
        });
    }

    /**
     * The year before which most evidence breaks: chances of a break are averaged within a kind of evidence and summed
     * over kinds. Of two years alike the later.
     */
    public LikelyBreak likeliestBreak(String first, String second) {
        Map<AlignmentMeasure.Evidence, double[]> sums = new EnumMap<>(AlignmentMeasure.Evidence.class);
        Map<AlignmentMeasure.Evidence, Integer> counts = new EnumMap<>(AlignmentMeasure.Evidence.class);
        Set<AlignmentMeasure.Evidence> spoken = EnumSet.noneOf(AlignmentMeasure.Evidence.class);
        for (Series series : series(first, second)) {
            if (series.measure().asked()) {
                AlignmentMeasure.Evidence kind = series.measure().evidence();
                double[] chances = series.breakChances(options.cover());
                double[] sum = sums.computeIfAbsent(kind, k -> new double[chances.length]);
                Arrays.setAll(sum, t -> sum[t] + chances[t]);
                counts.merge(kind, 1, Integer::sum);
                if (Arrays.stream(chances).anyMatch(c -> c > 0)) {
                    spoken.add(kind);
                }
            }
        }
        double[] all = new double[options.years()];
        sums.forEach((kind, sum) -> Arrays.setAll(all, t -> all[t] + sum[t] / counts.getOrDefault(kind, 1)));
        int best = 0;
        for (int t = 1; t < all.length; t++) {
            best = all[t] >= all[best] && all[t] > 0 ? t : best;
        }
        return best == 0
                ? new LikelyBreak(0, 0)
                : new LikelyBreak(options.firstYear() + best, all[best] / spoken.size());
    }

    /**
     * Where most evidence breaks.
     *
     * @param year the first after the break, 0 if no kind of evidence is long enough to tell
     * @param chance of a break just there, averaged over kinds of evidence
     */
    public record LikelyBreak(int year, double chance) {}

    /** Years whose own points are not on one line with those of the years around. */
    public List<Integer> oddYears() {
        points.prepare(0, options.years() - 1);
        return points.oddYears();
    }

    /** Depth of formal ties, NaN where not known. */
    public double formal(String a, String b, int year) {
        return inputs.formal() == null ? Double.NaN : inputs.formal().of(a, b, year);
    }

    private Series series(AlignmentMeasure measure, String a, String b) {
        List<Figure> figures = new ArrayList<>();
        for (int t = 0; t < options.years(); t++) {
            figures.add(figure(measure, a, b, t));
        }
        return new Series(measure, options.firstYear(), figures);
    }

    private Figure figure(AlignmentMeasure measure, String a, String b, int t) {
        int year = options.firstYear() + t;
        return switch (measure) {
            case AGREEMENT, S, KAPPA, PI, S_RANK -> equal.figure(measure, t, votes.row(a), votes.row(b));
            case PUBLISHED_POINTS ->
                inputs.published() == null
                        ? Figure.NONE
                        : PublishedDistance.figure(inputs.published(), a, b, year, options.cover());
            case ORDINAL_POINTS, YES_POINTS, NO_POINTS, POINTS_THROUGH_TIME ->
                points.figure(measure, t, votes.row(a), votes.row(b));
            case TRADE_SHARE, TRADE_NET, EVENT_SHARE, VISIT_SHARE, ARMS_SHARE -> Figure.bare(value(measure, a, b, t));
        };
    }

    /** A measure without its error; NaN where there is none. */
    double value(AlignmentMeasure measure, String a, String b, int t) {
        int year = options.firstYear() + t;
        return switch (measure) {
            case AGREEMENT, S, KAPPA, PI, S_RANK -> equal.value(measure, t, votes.row(a), votes.row(b));
            case PUBLISHED_POINTS ->
                inputs.published() == null
                        ? Double.NaN
                        : Math.abs(inputs.published().mean(a, year)
                                - inputs.published().mean(b, year));
            case ORDINAL_POINTS, YES_POINTS, NO_POINTS, POINTS_THROUGH_TIME ->
                points.value(measure, t, votes.row(a), votes.row(b));
            case TRADE_SHARE -> trade == null ? Double.NaN : trade.shareOfFirst(a, b, year);
            case TRADE_NET -> trade == null ? Double.NaN : trade.net(a, b, year);
            case EVENT_SHARE -> shareOfAll(events, a, b, year);
            case VISIT_SHARE -> shareOfAll(visits, a, b, year);
            case ARMS_SHARE -> shareOfAll(arms, a, b, year);
        };
    }

    private static double shareOfAll(@Nullable FlowSeries flows, String a, String b, int year) {
        return flows == null ? Double.NaN : flows.shareOfAll(a, b, year);
    }

    private Reading reading(Series series, String first) {
        AlignmentMeasure measure = series.measure();
        int[] before = series.known(options.claimYear() - options.window(), options.claimYear() - 1);
        int[] after = series.known(options.claimYear(), options.claimYear() + options.window() - 1);
        if (before.length == 0 || after.length == 0) {
            return new Reading(measure, Reading.Answer.NO_DATA, Double.NaN, Double.NaN, Double.NaN, 0, 0, false);
        }
        double was = mean(series, before);
        double is = mean(series, after);
        double nearer = measure.nearer() * (is - was);
        double chance = Normal.below(nearer / Math.hypot(error(series, before), error(series, after)));
        int[] placebo = placebo(measure, first, before, after, is - was);
        double share = placebo[0] == 0 ? Double.NaN : (double) placebo[1] / placebo[0];
        Figure last = series.figures().get(before[before.length - 1]);
        Figure next = series.figures().get(after[0]);
        return new Reading(
                measure,
                Reading.answer(nearer, chance, share),
                was,
                is,
                chance,
                placebo[0],
                placebo[1],
                last.apart(next));
    }

    private static double mean(Series series, int[] at) {
        double sum = 0;
        for (int t : at) {
            sum += series.figures().get(t).value() / at.length;
        }
        return sum;
    }

    private double error(Series series, int[] at) {
        double sum = 0;
        for (int t : at) {
            sum += Math.pow(series.figures().get(t).sd(options.cover()), 2);
        }
        return Math.sqrt(sum) / at.length;
    }

    /** How many pairs have the measure in the same years, and how many of them moved the same way at least as far. */
    private int[] placebo(AlignmentMeasure measure, String first, int[] before, int[] after, double change) {
        List<String> states = votes.states();
        int[] found = new int[2];
        for (int i = 0; i < states.size(); i++) {
            for (int j = measure == AlignmentMeasure.TRADE_SHARE ? 0 : i + 1; j < states.size(); j++) {
                // A share is of one state's flows: partners of the same state are what it is held against.
                if (i == j
                        || measure == AlignmentMeasure.TRADE_SHARE
                                && !states.get(i).equals(first)) {
                    continue;
                }
                double moved = mean(measure, states.get(i), states.get(j), after)
                        - mean(measure, states.get(i), states.get(j), before);
                if (!Double.isNaN(moved)) {
                    found[0]++;
                    // The pair itself counts, whatever the last digit of its mean.
                    found[1] += Math.signum(change) * (moved - change) >= -1e-12 ? 1 : 0;
                }
            }
        }
        return found;
    }

    private double mean(AlignmentMeasure measure, String a, String b, int[] at) {
        double sum = 0;
        for (int t : at) {
            sum += value(measure, a, b, t) / at.length;
        }
        return sum;
    }

    /** Changes of S and own points over the claim's year, each block of the agenda taken out in turn. */
    public List<AgendaOut> agendaOut(String first, String second) {
        List<AgendaOut> found = new ArrayList<>();
        int a = votes.row(first);
        int b = votes.row(second);
        for (Issue issue : Issue.values()) {
            VoteMatrix rest = without.computeIfAbsent(issue, votes::without);
            Set<Issue> twins = twins(issue);
            VoteSeries fewer = new VoteSeries(rest, inputs, options);
            PointSeries fewerPoints =
                    pointsWithout.computeIfAbsent(issue, i -> new PointSeries(rest, inputs, options, fits));
            fewerPoints.prepare(
                    at(options.claimYear() - options.window()), at(options.claimYear() + options.window() - 1));
            for (AlignmentMeasure measure : new AlignmentMeasure[] {
                AlignmentMeasure.S,
                AlignmentMeasure.ORDINAL_POINTS,
                AlignmentMeasure.YES_POINTS,
                AlignmentMeasure.NO_POINTS
            }) {
                double[] change = new double[2];
                int rolls = 0;
                for (int side = -1; side <= 1; side += 2) {
                    int[] window = window(measure, first, second, side);
                    for (int t : window) {
                        double left = measure == AlignmentMeasure.S
                                ? fewer.value(measure, t, a, b)
                                : fewerPoints.value(measure, t, a, b);
                        change[0] += side * value(measure, first, second, t) / window.length;
                        change[1] += side * left / window.length;
                        rolls += fewer.rolls(t, a, b);
                    }
                    if (window.length == 0) {
                        change[0] = Double.NaN;
                        change[1] = Double.NaN;
                    }
                }
                found.add(new AgendaOut(measure, issue, twins, rolls, change[0], change[1]));
            }
        }
        return found;
    }

    /** The place of a year, or of the first or last of the span. */
    private int at(int year) {
        return Math.clamp(year - options.firstYear(), 0, options.years() - 1);
    }

    private Set<Issue> twins(Issue issue) {
        Set<Issue> twins = EnumSet.complementOf(EnumSet.of(issue));
        for (Roll roll : votes.rolls()) {
            int year = inputs.rule().year(roll.date());
            if (year >= options.claimYear() - options.window() && year < options.claimYear() + options.window()) {
                twins.removeIf(
                        other -> roll.issues().contains(issue) != roll.issues().contains(other));
            }
        }
        return twins;
    }

    private int[] window(AlignmentMeasure measure, String a, String b, int side) {
        int from = side < 0 ? options.claimYear() - options.window() : options.claimYear();
        int to = from + options.window() - 1;
        return IntStream.range(0, options.years())
                .filter(t -> options.firstYear() + t >= from && options.firstYear() + t <= to)
                .filter(t -> !Double.isNaN(value(measure, a, b, t)))
                .toArray();
    }

    /**
     * Which of two states is nearer to a third, by every measure that can tell.
     *
     * @return chance that {@code a} is, by year; where a measure has no errors 0, 1 or a half; NaN where it says nothing
     */
    public Map<AlignmentMeasure, double[]> nearer(String a, String b, String to) {
        Map<AlignmentMeasure, double[]> found = new EnumMap<>(AlignmentMeasure.class);
        for (AlignmentMeasure measure : AlignmentMeasure.values()) {
            double[] chance = new double[options.years()];
            for (int t = 0; t < chance.length; t++) {
                chance[t] = nearer(measure, a, b, to, t);
            }
            found.put(measure, chance);
        }
        return found;
    }

    private double nearer(AlignmentMeasure measure, String a, String b, String to, int t) {
        int[] rows = {votes.row(a), votes.row(b), votes.row(to)};
        return switch (measure) {
            case AGREEMENT, S, KAPPA, PI -> equal.nearer(measure, t, rows[0], rows[1], rows[2]);
            case ORDINAL_POINTS, YES_POINTS, NO_POINTS, POINTS_THROUGH_TIME ->
                points.nearer(measure, t, rows[0], rows[1], rows[2]);
            case PUBLISHED_POINTS ->
                inputs.published() == null
                        ? Double.NaN
                        : PublishedDistance.nearer(inputs.published(), a, b, to, options.firstYear() + t);
            case S_RANK -> Double.NaN;
            case TRADE_SHARE, TRADE_NET, EVENT_SHARE, VISIT_SHARE, ARMS_SHARE -> {
                double more = value(measure, to, a, t) - value(measure, to, b, t);
                yield Double.isNaN(more) ? Double.NaN : more > 0 ? 1 : more < 0 ? 0 : 0.5;
            }
        };
    }
}
