package org.landbridge.trade.estimate;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.landbridge.trade.estimate.Design.Codes;

/**
 * A made panel of trade between states over years, domestic trade too, with known coefficients (rta .4, log time -.6,
 * sanction -.8), lognormal noise and more than half of the flows 0. The same arguments give the same figures on any
 * machine; {@code panel.csv} of the peers' runs has them to six and eight decimals, and so has this.
 */
public final class GravityPanel {
    private final int states;
    private final int years;
    /** Rows by year, exporter, importer. */
    public final double[] trade;

    public final double[] rta;
    public final double[] logTime;
    public final double[] sanction;
    public final double[] logDistance;
    private final Codes exporterYear;
    private final Codes importerYear;
    private final Codes pair;

    private GravityPanel(int states, int years) {
        this.states = states;
        this.years = years;
        int rows = states * states * years;
        trade = new double[rows];
        rta = new double[rows];
        logTime = new double[rows];
        sanction = new double[rows];
        logDistance = new double[rows];
        int[] exporterYears = new int[rows];
        int[] importerYears = new int[rows];
        int[] pairs = new int[rows];
        for (int r = 0; r < rows; r++) {
            int year = r / (states * states);
            int exporter = r / states % states;
            int importer = r % states;
            exporterYears[r] = year * states + exporter;
            importerYears[r] = year * states + importer;
            pairs[r] = exporter * states + importer;
        }
        exporterYear = new Codes("exporter^year", exporterYears, states * years);
        importerYear = new Codes("importer^year", importerYears, states * years);
        pair = new Codes("exporter^importer", pairs, states * states);
    }

    /** Splitmix64, uniform and normal (Box and Muller). */
    private static final class Stream {
        private long state;

        Stream(long seed, int number) {
            state = seed * 1_000_003L + number;
        }

        double uniform() {
            state += 0x9E3779B97F4A7C15L;
            long z = state;
            z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
            z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
            return ((z ^ z >>> 31) >>> 11) * 0x1.0p-53;
        }

        double normal() {
            double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
            return radius * StrictMath.cos(2 * Math.PI * uniform());
        }
    }

    public static GravityPanel of(int states, int years, long seed) {
        GravityPanel panel = new GravityPanel(states, years);
        panel.fill(seed);
        return panel;
    }

    private void fill(long seed) {
        double[][] distance = new double[states][states];
        double[][] exporting = new double[states][years];
        double[][] importing = new double[states][years];
        sizesAndPlaces(seed, distance, exporting, importing);
        double[][] closeness = closeness(seed, distance);
        int[][] start = agreements(seed, distance);
        Stream times = new Stream(seed, 7);
        Stream sanctions = new Stream(seed, 8);
        double[][][] time = new double[states][states][years];
        double[][][] under = new double[states][states][years];
        for (int i = 0; i < states; i++) {
            for (int j = i; j < states; j++) {
                for (int t = 0; t < years; t++) {
                    double log = StrictMath.log(5 + distance[i][j] / 500) + 0.15 * times.normal();
                    boolean hit = i != j && sanctions.uniform() < 0.02;
                    time[i][j][t] = time[j][i][t] = i == j ? 0 : log;
                    under[i][j][t] = under[j][i][t] = hit ? 1 : 0;
                }
            }
        }
        Stream noise = new Stream(seed, 9);
        for (int r = 0; r < trade.length; r++) {
            int t = r / (states * states);
            int i = r / states % states;
            int j = r % states;
            rta[r] = t >= start[i][j] ? 1 : 0;
            sanction[r] = under[i][j][t];
            double mu = StrictMath.exp(1
                    + exporting[i][t]
                    + importing[j][t]
                    + closeness[i][j]
                    + 0.4 * rta[r]
                    - 0.6 * time[i][j][t]
                    - 0.8 * sanction[r]);
            double chanceOfNone = 1 / (1 + mu);
            boolean none = noise.uniform() < chanceOfNone;
            double shock = StrictMath.exp(0.8 * noise.normal() - 0.32);
            trade[r] = none ? 0 : rounded(mu * shock / (1 - chanceOfNone), 6);
            logTime[r] = rounded(time[i][j][t], 8);
            logDistance[r] = rounded(StrictMath.log(distance[i][j]), 8);
        }
    }

    private void sizesAndPlaces(long seed, double[][] distance, double[][] exporting, double[][] importing) {
        Stream sizes = new Stream(seed, 1);
        Stream places = new Stream(seed, 2);
        Stream exporters = new Stream(seed, 3);
        Stream importers = new Stream(seed, 4);
        double[] size = new double[states];
        double[] east = new double[states];
        double[] north = new double[states];
        for (int i = 0; i < states; i++) {
            size[i] = 1.5 * sizes.normal();
            east[i] = 10000 * places.uniform();
            north[i] = 10000 * places.uniform();
        }
        for (int i = 0; i < states; i++) {
            for (int t = 0; t < years; t++) {
                exporting[i][t] = size[i] + 0.03 * t + 0.2 * exporters.normal();
                importing[i][t] = size[i] + 0.03 * t + 0.2 * importers.normal();
            }
            for (int j = 0; j < states; j++) {
                double dx = east[i] - east[j];
                double dy = north[i] - north[j];
                distance[i][j] = i == j ? 150 : 100 + StrictMath.sqrt(dx * dx + dy * dy);
            }
        }
    }

    private double[][] closeness(long seed, double[][] distance) {
        Stream pairs = new Stream(seed, 5);
        double[][] closeness = new double[states][states];
        for (int i = 0; i < states; i++) {
            for (int j = 0; j < states; j++) {
                closeness[i][j] = -0.8 * (StrictMath.log(distance[i][j]) - 8) + 0.5 * pairs.normal() + (i == j ? 3 : 0);
            }
        }
        return closeness;
    }

    private int[][] agreements(long seed, double[][] distance) {
        Stream draws = new Stream(seed, 6);
        int[][] start = new int[states][states];
        for (int i = 0; i < states; i++) {
            for (int j = i; j < states; j++) {
                double chance = Math.min(0.8, StrictMath.exp(-distance[i][j] / 3000));
                double agree = draws.uniform();
                double when = draws.uniform();
                start[i][j] = start[j][i] = i != j && agree < chance ? (int) (when * (years + 5)) : Integer.MAX_VALUE;
            }
        }
        return start;
    }

    /** Half up, as {@code %.6f} rounds the exact value. */
    private static double rounded(double value, int digits) {
        return new java.math.BigDecimal(value)
                .setScale(digits, java.math.RoundingMode.HALF_UP)
                .doubleValue();
    }

    /** Exporter-year, importer-year and pair effects, errors clustered by pair. */
    public Design threeWay(@Nullable Random shuffle) {
        int[] order = order(shuffle);
        return new Design(
                sorted(trade, order),
                new double[][] {sorted(rta, order), sorted(logTime, order), sorted(sanction, order)},
                List.of("rta", "lntime", "sanction"),
                List.of(sorted(exporterYear, order), sorted(importerYear, order), sorted(pair, order)),
                List.of(sorted(pair, order)),
                null);
    }

    private int[] order(@Nullable Random shuffle) {
        int[] order = new int[trade.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int i = order.length - 1; shuffle != null && i > 0; i--) {
            int j = shuffle.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }

    private static double[] sorted(double[] column, int[] order) {
        double[] sorted = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = column[order[i]];
        }
        return sorted;
    }

    private static Codes sorted(Codes codes, int[] order) {
        int[] sorted = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = codes.of()[order[i]];
        }
        return new Codes(codes.name(), sorted, codes.levels());
    }

    /** The lines of panel.csv. */
    public void write(java.util.function.Consumer<String> lines) {
        lines.accept("exp,imp,year,trade,rta,lntime,sanction,lndist\n");
        for (int r = 0; r < trade.length; r++) {
            lines.accept(String.format(
                    java.util.Locale.ROOT,
                    "%d,%d,%d,%.6f,%d,%.8f,%d,%.8f%n",
                    r / states % states + 1,
                    r % states + 1,
                    2001 + r / (states * states),
                    trade[r],
                    (int) rta[r],
                    logTime[r],
                    (int) sanction[r],
                    logDistance[r]));
        }
    }
}
