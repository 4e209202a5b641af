package org.landbridge.routing.reliability;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.landbridge.routing.duration.Normal;

/**
 * Random numbers by cause: every cause, named by a key, has one standard normal variate for each draw. They depend on
 * the seed and the key alone, so that all routes, scenarios and threads meet the same ones. Each cause's variates are
 * the normal scores in an order of their own (Latin hypercube sampling, McKay, Beckman and Conover 1979), which makes
 * means exact and quantiles steadier than free sampling.
 */
final class Draws {
    private final long seed;
    private final float[] scores;
    private final Map<String, float[]> normals = new ConcurrentHashMap<>();
    private final Map<Factor, float[]> factors = new ConcurrentHashMap<>();

    /** An error factor by the keys of its causes. */
    private record Factor(String common, double correlation, String own, double deviation) {}

    Draws(long seed, int count) {
        this.seed = seed;
        this.scores = new float[count];
        for (int i = 0; i < count; i++) {
            scores[i] = (float) Normal.quantile((i + 0.5) / count);
        }
    }

    int count() {
        return scores.length;
    }

    /** The variates of a cause, one for each draw; shared, not to be changed. */
    float[] normal(String key) {
        return normals.computeIfAbsent(key, this::shuffled);
    }

    /**
     * Lognormal factors with mean 1, for what is misjudged: of the deviation's variance the share {@code correlation}
     * comes from a common cause.
     */
    float[] factor(String common, double correlation, String own, double deviation) {
        return factors.computeIfAbsent(new Factor(common, correlation, own, deviation), this::factors);
    }

    private float[] factors(Factor f) {
        double sigma = Math.sqrt(Math.log1p(f.deviation() * f.deviation()));
        float a = (float) (sigma * Math.sqrt(f.correlation()));
        float b = (float) (sigma * Math.sqrt(1 - f.correlation()));
        float[] common = normal(f.common());
        float[] own = normal(f.own());
        float[] values = new float[scores.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.exp(a * common[i] + b * own[i] - sigma * sigma / 2);
        }
        return values;
    }

    private float[] shuffled(String key) {
        long state = mix(seed ^ hash(key));
        float[] values = scores.clone();
        for (int i = values.length - 1; i > 0; i--) {
            state += 0x9E3779B97F4A7C15L;
            // The high bits times the range, shifted down, are an even choice but for a bias of 2^-32.
            int j = (int) ((mix(state) >>> 32) * (i + 1) >>> 32);
            float held = values[i];
            values[i] = values[j];
            values[j] = held;
        }
        return values;
    }

    /** FNV-1a over the characters. */
    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** The finalising mix of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
