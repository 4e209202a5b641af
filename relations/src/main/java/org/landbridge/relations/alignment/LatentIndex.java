package org.landbridge.relations.alignment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Workers;
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

    private static final int LEAST_PAIRS = 30;

    /** One more when the model makes something else of the same evidence. */
    private static final String MODEL = "latent alignment 1";

    private final List<String> states;
    private final int firstYear;
    private final int years;
    private final LatentTable table;
    private final Map<String, Integer> pairOf = new HashMap<>();

    private LatentIndex(List<String> states, AlignmentOptions options, LatentTable table) {
        this.states = states;
        firstYear = options.firstYear();
        years = options.years();
        this.table = table;
        int p = 0;
        for (int i = 0; i < states.size(); i++) {
            for (int j = i + 1; j < states.size(); j++) {
                pairOf.put(states.get(i) + states.get(j), p);
                pairOf.put(states.get(j) + states.get(i), p++);
            }
        }
    }

    /** The same without a place to keep it. */
    public static LatentIndex of(AlignmentStudy study, List<String> states, LatentOptions latent, Workers workers) {
        return of(study, states, latent, workers, KeptFits.NONE);
    }

    /**
     * Fits the index.
     *
     * @param states at least three
     * @param kept where it is found or put
     * @throws org.landbridge.network.NoSolutionException if it does not settle
     */
    public static LatentIndex of(
            AlignmentStudy study, List<String> states, LatentOptions latent, Workers workers, KeptFits kept) {
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
        List<AlignmentMeasure> told = new ArrayList<>();
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
            if (told(values[k], options.years())) {
                told.add(wanted[k]);
                columns.add(values[k]);
            }
        }
        if (told.size() < 2) {
            throw new BadUsageException("alignment behind all evidence needs two kinds of it, there is "
                    + (told.isEmpty() ? "none" : told.getFirst().what()) + "; add points, trade or events");
        }
        int kinds = told.size();
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
                told.stream().map(AlignmentMeasure::what).toList(),
                value,
                variance);
        String key = key(states, data, latent);
        byte @Nullable [] bytes = kept.find(key);
        LatentTable table = bytes == null ? null : LatentTable.read(bytes);
        if (table == null) {
            LatentFit fit = LatentAlignment.fit(data, latent, workers);
            LatentFit[] without = kinds < 3 ? new LatentFit[0] : fit.leaveOneOut(latent, workers);
            bytes = LatentTable.of(fit, without, pairs, options.years()).bytes();
            kept.keep(key, bytes);
            table = Objects.requireNonNull(LatentTable.read(bytes));
        }
        return new LatentIndex(List.copyOf(states), options, table);
    }

    private static String key(List<String> states, Indicators data, LatentOptions latent) {
        MessageDigest hash;
        try {
            hash = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        String head = String.join(
                "\n",
                MODEL,
                latent.toString(),
                String.join(" ", states),
                data.kinds().toString());
        hash.update(head.getBytes(StandardCharsets.UTF_8));
        ByteBuffer values = ByteBuffer.allocate(data.value().length * Double.BYTES);
        values.asDoubleBuffer().put(data.value());
        hash.update(values);
        return HexFormat.of().formatHex(hash.digest());
    }

    /** A kind counts if it speaks of enough pairs, and of most of them in more years than one. */
    private static boolean told(double[] values, int years) {
        int known = 0;
        int pairs = 0;
        for (int p = 0; p < values.length; p += years) {
            int before = known;
            for (int t = 0; t < years; t++) {
                known += Double.isNaN(values[p + t]) ? 0 : 1;
            }
            pairs += known > before ? 1 : 0;
        }
        return pairs >= LEAST_PAIRS && 2 * known >= 3 * pairs;
    }

    /** Shares of events spread over magnitudes; those of visits and arms too, but most of them are nought. */
    private static double scaled(AlignmentMeasure measure, double value) {
        return switch (measure) {
            case EVENT_SHARE -> value > 0 ? Math.log(value) : Double.NaN;
            case VISIT_SHARE, ARMS_SHARE -> Math.log1p(THOUSAND * value);
            default -> value;
        };
    }

    private int cell(String a, String b, int year) {
        int p = pairOf.getOrDefault(a + b, -1);
        int t = year - firstYear;
        return p < 0 || t < 0 || t >= years ? -1 : p * years + t;
    }

    /** Null where the pair or the year is not in the index; 90 % interval. */
    public LatentFit.@Nullable Alignment of(String a, String b, int year) {
        int cell = cell(a, b, year);
        return cell < 0 ? null : table.alignment(cell);
    }

    /** Where it goes when one kind is left out; null as above, and with fewer than three kinds. */
    public LatentFit.@Nullable Band band(String a, String b, int year) {
        int cell = cell(a, b, year);
        return cell < 0 ? null : table.band(cell);
    }

    /** Share of all pairs whose kinds of evidence agree more in the year; NaN where the pair has fewer than two. */
    public double discordanceRank(String a, String b, int year) {
        int cell = cell(a, b, year);
        double own = cell < 0 ? Double.NaN : table.alignment(cell).discordance();
        double below = 0;
        int n = 0;
        for (int p = 0; p * years < table.cells(); p++) {
            double other = table.alignment(p * years + year - firstYear).discordance();
            if (!Double.isNaN(other)) {
                below += other < own ? 1 : 0;
                n++;
            }
        }
        return Double.isNaN(own) ? Double.NaN : below / Math.max(1, n - 1);
    }

    /** How far each kind is from what the index says of the pair, in standard errors; NaN where there is none. */
    public double[] residuals(String a, String b, int year) {
        int cell = cell(a, b, year);
        double[] none = new double[kinds().size()];
        Arrays.fill(none, Double.NaN);
        return cell < 0 ? none : table.residuals(cell);
    }

    public List<String> states() {
        return states;
    }

    /** Kinds of evidence in it, in the order of weights. */
    public List<String> kinds() {
        return table.kinds();
    }

    /** Share of the variance of each kind that alignment makes, state effects aside. */
    public double[] reliability() {
        return table.reliability();
    }
}
