package org.landbridge.relations.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.BadUsageException;
import org.landbridge.relations.Workers;
import org.landbridge.relations.latent.Indicators;
import org.landbridge.relations.latent.LatentAlignment;
import org.landbridge.relations.latent.LatentFit;
import org.landbridge.relations.latent.LatentOptions;

/**
 * Alignment behind all kinds of evidence, of all pairs among some states: S, published points or else own ones, trade
 * beyond expectation, the log share of events, and shares of visits and arms. Formal ties stay out of it, as it is held against them.
 */
public final class LatentIndex {
    private static final double THOUSAND = 1e3;

    private final List<String> states;
    private final int firstYear;
    private final int years;
    private final LatentFit fit;
    private final LatentFit[] without;
    private final Map<String, Integer> pairOf = new HashMap<>();

    private LatentIndex(List<String> states, AlignmentOptions options, LatentFit fit, LatentFit[] without) {
        this.states = states;
        firstYear = options.firstYear();
        years = options.years();
        this.fit = fit;
        this.without = without;
        int p = 0;
        for (int i = 0; i < states.size(); i++) {
            for (int j = i + 1; j < states.size(); j++) {
                pairOf.put(states.get(i) + states.get(j), p);
                pairOf.put(states.get(j) + states.get(i), p++);
            }
        }
    }

    /**
     * Fits the index.
     *
     * @param states at least three
     * @throws org.landbridge.network.NoSolutionException if it does not settle
     */
    public static LatentIndex of(AlignmentStudy study, List<String> states, LatentOptions latent, Workers workers) {
        if (states.size() < 3 || states.stream().distinct().count() < states.size()) {
            throw new BadUsageException(
                    "alignment behind all evidence needs three states or more, each once: " + states);
        }
        AlignmentOptions options = study.options();
        int pairs = states.size() * (states.size() - 1) / 2;
        AlignmentMeasure[] wanted = {
            AlignmentMeasure.S,
            study.inputs().published() == null ? AlignmentMeasure.ORDINAL_POINTS : AlignmentMeasure.PUBLISHED_POINTS,
            AlignmentMeasure.TRADE_NET,
            AlignmentMeasure.EVENT_SHARE,
            AlignmentMeasure.VISIT_SHARE,
            AlignmentMeasure.ARMS_SHARE
        };
        double[][] values = new double[wanted.length][pairs * options.years()];
        List<AlignmentMeasure> kept = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        int[] first = new int[pairs];
        int[] second = new int[pairs];
        for (int k = 0; k < wanted.length; k++) {
            int p = 0;
            for (int i = 0; i < states.size(); i++) {
                for (int j = i + 1; j < states.size(); j++) {
                    first[p] = i;
                    second[p] = j;
                    for (int t = 0; t < options.years(); t++) {
                        double v = study.value(wanted[k], states.get(i), states.get(j), t);
                        values[k][p * options.years() + t] = scaled(wanted[k], v);
                    }
                    p++;
                }
            }
            if (Arrays.stream(values[k]).filter(v -> !Double.isNaN(v)).count() > pairs) {
                kept.add(wanted[k]);
                columns.add(values[k]);
            }
        }
        if (kept.size() < 2) {
            throw new BadUsageException("alignment behind all evidence needs two kinds of it, there is "
                    + (kept.isEmpty() ? "none" : kept.getFirst().what()) + "; add points, trade or events");
        }
        int kinds = kept.size();
        double[] value = new double[pairs * options.years() * kinds];
        for (int c = 0; c < value.length; c++) {
            value[c] = columns.get(c % kinds)[c / kinds];
        }
        double[] variance = new double[value.length];
        Arrays.fill(variance, 1);
        Indicators data = new Indicators(
                states.size(),
                first,
                second,
                options.years(),
                kept.stream().map(AlignmentMeasure::what).toList(),
                value,
                variance);
        LatentFit fit = LatentAlignment.fit(data, latent, workers);
        LatentFit[] without = kinds < 3 ? new LatentFit[0] : fit.leaveOneOut(latent, workers);
        return new LatentIndex(List.copyOf(states), options, fit, without);
    }

    /** Shares of events spread over magnitudes; those of visits and arms too, but most of them are nought. */
    private static double scaled(AlignmentMeasure measure, double value) {
        return switch (measure) {
            case EVENT_SHARE -> value > 0 ? Math.log(value) : Double.NaN;
            case VISIT_SHARE, ARMS_SHARE -> Math.log1p(THOUSAND * value);
            default -> value;
        };
    }

    private int pair(String a, String b) {
        return pairOf.getOrDefault(a + b, -1);
    }

    /** Null where the pair or the year is not in the index; 90 % interval. */
    public LatentFit.@Nullable Alignment of(String a, String b, int year) {
        int p = pair(a, b);
        int t = year - firstYear;
        return p < 0 || t < 0 || t >= years ? null : fit.of(p, t, 0.9);
    }

    /** Where it goes when one kind is left out; null as above, and with fewer than three kinds. */
    public LatentFit.@Nullable Band band(String a, String b, int year) {
        int p = pair(a, b);
        int t = year - firstYear;
        return p < 0 || t < 0 || t >= years || without.length == 0 ? null : fit.band(without, p, t);
    }

    public List<String> states() {
        return states;
    }

    /** Kinds of evidence in it, in the order of weights. */
    public List<String> kinds() {
        return fit.kinds();
    }
}
