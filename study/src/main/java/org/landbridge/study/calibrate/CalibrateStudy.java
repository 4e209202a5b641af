package org.landbridge.study.calibrate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Network;
import org.landbridge.network.Observation;
import org.landbridge.network.StepKind;
import org.landbridge.network.calibration.Calibration;
import org.landbridge.network.calibration.Calibrator;
import org.landbridge.routing.Cost;
import org.landbridge.routing.Itinerary;
import org.landbridge.routing.Step;
import org.landbridge.study.Sampling;
import org.landbridge.study.validate.Check;
import org.landbridge.study.validate.ErrorSummary;
import org.landbridge.study.validate.Figure;
import org.landbridge.study.validate.ValidateStudy;
import org.landbridge.study.validate.Validation;

/**
 * Fits the factors of the calibration table to published figures. Days and USD are sums over the steps of a route, so
 * for a fixed route they are linear in the factors; routes are found anew with the fitted factors until they settle.
 */
public final class CalibrateStudy {
    /** Weight of a figure that somebody reckoned, beside 1 for one that was observed or scheduled; promises have none. */
    private static final double ESTIMATED_WEIGHT = 0.2;
    /** A factor moves only if at least so many observed or scheduled figures depend on it ... */
    private static final int LEAST_FIGURES = 2;
    /** ... each with at least this share of its days or USD. */
    private static final double LEAST_SHARE = 0.03;

    private static final int MOST_ROUNDS = 8;
    private static final double SETTLED = 0.005;

    private final Network sourced;
    private final List<Calibration> rows;
    private final List<Observation> observations;
    private final Sampling sampling;
    private final LogFit fit;

    private CalibrateStudy(Network sourced, List<Calibration> rows, List<Observation> observations, Sampling sampling) {
        this.sourced = sourced;
        this.rows = rows;
        this.observations = observations;
        this.sampling = sampling;
        this.fit = new LogFit(
                rows.stream().mapToDouble(Calibration::low).toArray(),
                rows.stream().mapToDouble(Calibration::high).toArray());
    }

    /**
     * @param sourced the network without calibration
     * @param rows the factors to fit, with their bounds; the factors they have now do not matter
     * @param day written to the fitted rows
     */
    public static CalibrationReport calibrate(
            Network sourced, List<Calibration> rows, List<Observation> observations, Sampling sampling, LocalDate day) {
        return new CalibrateStudy(sourced, rows, observations, sampling).run(day);
    }

    /** The terms of one round: for each observation with a route its days and its USD; null where it has none. */
    private record Round(List<LogFit.@Nullable Term> days, List<LogFit.@Nullable Term> usd) {}

    private CalibrationReport run(LocalDate day) {
        double[] factors = new double[rows.size()];
        java.util.Arrays.fill(factors, 1);
        Validation before = validate(factors);
        Round round = terms(factors);
        boolean[] moves = moves(round);
        int rounds = 0;
        double change;
        do {
            double[] next = fitted(round, moves, -1);
            change = largestChange(factors, next);
            factors = next;
            round = terms(factors);
            moves = moves(round);
            rounds++;
        } while (change > SETTLED && rounds < MOST_ROUNDS);
        Validation after = validate(factors);
        List<Figure> daysLeftOut = new ArrayList<>();
        List<Figure> usdLeftOut = new ArrayList<>();
        for (int i = 0; i < observations.size(); i++) {
            Observation observation = observations.get(i);
            if (observation.kind().isEvidence()) {
                Network without = network(fitted(round, moves, i));
                Check check = ValidateStudy.check(without, observation, sampling);
                add(daysLeftOut, check.days());
                add(usdLeftOut, check.usd());
            }
        }
        int[] figures = figures(round);
        List<Calibration> fittedRows = new ArrayList<>();
        for (int p = 0; p < factors.length; p++) {
            double rounded = Math.round(factors[p] * 1000) / 1000.0;
            fittedRows.add(rows.get(p).fitted(moves[p] ? rounded : 1, day, figures[p]));
        }
        return new CalibrationReport(
                sourced.name(),
                sourced.version(),
                fittedRows,
                List.of(
                        ErrorSummary.of("sourced values", evidence(before, true)),
                        ErrorSummary.of("fitted values", evidence(after, true)),
                        ErrorSummary.of("leave one out", daysLeftOut)),
                List.of(
                        ErrorSummary.of("sourced values", evidence(before, false)),
                        ErrorSummary.of("fitted values", evidence(after, false)),
                        ErrorSummary.of("leave one out", usdLeftOut)),
                rounds);
    }

    private static void add(List<Figure> figures, @Nullable Figure figure) {
        if (figure != null) {
            figures.add(figure);
        }
    }

    private static List<Figure> evidence(Validation validation, boolean days) {
        return validation.checks().stream()
                .filter(c -> c.observation().kind().isEvidence())
                .map(c -> days ? c.days() : c.usd())
                .filter(Objects::nonNull)
                .toList();
    }

    private Validation validate(double[] factors) {
        return ValidateStudy.validate(network(factors), observations, sampling);
    }

    private List<Calibration> withFactors(double[] factors) {
        List<Calibration> changed = new ArrayList<>();
        for (int p = 0; p < factors.length; p++) {
            changed.add(rows.get(p).withFactor(factors[p]));
        }
        return changed;
    }

    private Network network(double[] factors) {
        return Calibrator.apply(sourced, withFactors(factors)).network();
    }

    private static double largestChange(double[] a, double[] b) {
        double most = 0;
        for (int p = 0; p < a.length; p++) {
            most = Math.max(most, Math.abs(Math.log(a[p] / b[p])));
        }
        return most;
    }

    /** Days and USD share no factor, so one fit serves both. */
    private double[] fitted(Round round, boolean[] moves, int leftOut) {
        List<LogFit.Term> terms = new ArrayList<>();
        for (int i = 0; i < observations.size(); i++) {
            LogFit.Term days = round.days().get(i);
            LogFit.Term usd = round.usd().get(i);
            if (i != leftOut && days != null) {
                terms.add(days);
            }
            if (i != leftOut && usd != null) {
                terms.add(usd);
            }
        }
        return fit.fit(terms, moves);
    }

    private boolean[] moves(Round round) {
        int[] figures = figures(round);
        boolean[] moves = new boolean[figures.length];
        for (int p = 0; p < moves.length; p++) {
            moves[p] = figures[p] >= LEAST_FIGURES;
        }
        return moves;
    }

    /** Observed and scheduled figures that depend on each factor. */
    private int[] figures(Round round) {
        int[] counts = new int[rows.size()];
        for (int i = 0; i < observations.size(); i++) {
            if (observations.get(i).kind().isEvidence()) {
                count(round.days().get(i), counts);
                count(round.usd().get(i), counts);
            }
        }
        return counts;
    }

    private static void count(LogFit.@Nullable Term term, int[] counts) {
        if (term != null) {
            double total = term.fixed();
            for (double part : term.parts()) {
                total += part;
            }
            for (int p = 0; p < counts.length; p++) {
                if (term.parts()[p] >= LEAST_SHARE * total) {
                    counts[p]++;
                }
            }
        }
    }

    private Round terms(double[] factors) {
        List<Calibration> current = withFactors(factors);
        Calibrator.Applied applied = Calibrator.apply(sourced, current);
        List<LogFit.@Nullable Term> days = new ArrayList<>();
        List<LogFit.@Nullable Term> usd = new ArrayList<>();
        Validation validation = ValidateStudy.validate(applied.network(), observations, sampling);
        for (Check check : validation.checks()) {
            days.add(days(check, applied.hours(), factors));
            usd.add(usd(check, applied.usd(), factors));
        }
        return new Round(days, usd);
    }

    private static double weight(Observation observation) {
        return switch (observation.kind()) {
            case OBSERVED, SCHEDULED -> 1;
            case ESTIMATED -> ESTIMATED_WEIGHT;
            case PROMISED -> 0;
        };
    }

    private LogFit.@Nullable Term days(Check check, Map<String, Calibration> scaled, double[] factors) {
        Figure figure = check.days();
        Itinerary timed = check.timed();
        if (figure == null || timed == null) {
            return null;
        }
        double[] parts = new double[factors.length];
        double fixed = 0;
        for (Step step : timed.steps()) {
            double part = step.meanHours() / 24;
            // A service's transit time is its operator's, not ours.
            boolean ofService =
                    step.kind() == StepKind.MOVEMENT && !step.service().isEmpty();
            int p = ofService ? -1 : index(scaled.get(step.name()));
            if (p < 0) {
                fixed += part;
            } else {
                parts[p] += part / factors[p];
            }
        }
        return new LogFit.Term(asMean(figure), fixed, parts, weight(check.observation()));
    }

    /** The published value is held against the median; terms are sums of means. */
    private static double asMean(Figure figure) {
        return figure.published() * figure.model().mean() / figure.model().p50();
    }

    private LogFit.@Nullable Term usd(Check check, Map<String, Calibration> scaled, double[] factors) {
        Figure figure = check.usd();
        Itinerary priced = check.priced();
        if (figure == null || priced == null) {
            return null;
        }
        double[] parts = new double[factors.length];
        double fixed = 0;
        double units = priced.usd() / figure.model().mean();
        for (Step step : priced.steps()) {
            for (Cost cost : step.costs()) {
                int p = index(scaled.get(cost.row()));
                if (p < 0) {
                    fixed += cost.usd() / units;
                } else {
                    parts[p] += cost.usd() / units / factors[p];
                }
            }
        }
        return new LogFit.Term(asMean(figure), fixed, parts, weight(check.observation()));
    }

    private int index(@Nullable Calibration calibration) {
        if (calibration != null) {
            for (int p = 0; p < rows.size(); p++) {
                if (rows.get(p).id().equals(calibration.id())) {
                    return p;
                }
            }
        }
        return -1;
    }
}
