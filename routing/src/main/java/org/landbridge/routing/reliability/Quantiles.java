package org.landbridge.routing.reliability;

import java.util.Arrays;

/**
 * Quantiles of a sample without sorting all of it: values are counted in buckets of equal width, and only the buckets
 * that hold the order statistics asked for are sorted. The result is exactly that of sorting.
 */
final class Quantiles {
    private static final int BUCKETS = 1024;
    /** Of a range so narrow or wide that buckets cannot be told apart. */
    private static final double MOST_SCALE = 1e300;

    private Quantiles() {}

    /**
     * Each quantile between the two nearest order statistics.
     *
     * @param values at least two, not NaN
     * @param shares ascending, between 0 and 1
     */
    static double[] of(double[] values, double... shares) {
        double[] statistics = statistics(values, places(values.length, shares));
        double[] quantiles = new double[shares.length];
        for (int q = 0; q < shares.length; q++) {
            double at = shares[q] * values.length - 0.5;
            double low = statistics[2 * q];
            quantiles[q] = low + Math.clamp(at - below(values.length, shares[q]), 0, 1) * (statistics[2 * q + 1] - low);
        }
        return quantiles;
    }

    private static int below(int count, double share) {
        return Math.clamp((int) Math.floor(share * count - 0.5), 0, count - 2);
    }

    private static int[] places(int count, double[] shares) {
        int[] places = new int[2 * shares.length];
        for (int q = 0; q < shares.length; q++) {
            places[2 * q] = below(count, shares[q]);
            places[2 * q + 1] = places[2 * q] + 1;
        }
        return places;
    }

    /** The values that would stand at these places, which never fall by more than one, if all were sorted. */
    private static double[] statistics(double[] values, int[] places) {
        double least = values[0];
        double most = values[0];
        for (double value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        double scale = BUCKETS / (most - least);
        if (!(scale < MOST_SCALE && scale > 0)) {
            return sorted(values, places);
        }
        int[] counts = new int[BUCKETS];
        short[] buckets = new short[values.length];
        for (int i = 0; i < values.length; i++) {
            int bucket = Math.min((int) ((values[i] - least) * scale), BUCKETS - 1);
            buckets[i] = (short) bucket;
            counts[bucket]++;
        }
        double[] statistics = new double[places.length];
        double[] part = {};
        int bucket = -1;
        int start = 0;
        int end = 0;
        for (int p = 0; p < places.length; p++) {
            boolean moved = false;
            if (places[p] < start) {
                return sorted(values, places);
            }
            while (places[p] >= end) {
                bucket++;
                start = end;
                end += counts[bucket];
                moved = true;
            }
            if (moved) {
                part = part(values, buckets, bucket, counts[bucket]);
            }
            statistics[p] = part[places[p] - start];
        }
        return statistics;
    }

    private static double[] part(double[] values, short[] buckets, int bucket, int count) {
        double[] part = new double[count];
        int found = 0;
        for (int i = 0; i < values.length; i++) {
            if (buckets[i] == bucket) {
                part[found++] = values[i];
            }
        }
        Arrays.sort(part);
        return part;
    }

    private static double[] sorted(double[] values, int[] places) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Arrays.stream(places).mapToDouble(place -> sorted[place]).toArray();
    }
}
