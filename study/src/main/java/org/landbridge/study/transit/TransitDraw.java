package org.landbridge.study.transit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.landbridge.network.Confidence;

/**
 * One set of parameters. What a draw gives depends on the seed, its number and the name of what is drawn, so every
 * network and thread meets the same. For one thread.
 */
final class TransitDraw {
    private static final double Z95 = 1.6449;
    private static final double MOST_SCORE = 2.5;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final boolean central;
    private final long seed;
    private final Map<String, Double> scores = new HashMap<>();

    private TransitDraw(boolean central, long seed) {
        this.central = central;
        this.seed = seed;
    }

    /** The central parameters; safe for several threads. */
    static TransitDraw central() {
        return new TransitDraw(true, 0);
    }

    static TransitDraw of(long seed, int number) {
        return new TransitDraw(false, (seed * MIX + number) * MIX);
    }

    /** Factor of mean 1 on the tonnes of a trade. */
    double demand(String trade, Confidence confidence) {
        return central ? 1 : lognormal("demand " + trade, error(confidence));
    }

    /** Relative standard errors of volumes by confidence: estimates. */
    static double error(Confidence confidence) {
        return switch (confidence) {
            case HIGH -> 0.1;
            case MEDIUM -> 0.25;
            case LOW -> 0.5;
        };
    }

    double theta(Elasticities.Theta theta) {
        if (central) {
            return theta.central();
        }
        double z = score("theta " + theta.sector());
        double end = z < 0 ? theta.low() : theta.high();
        return theta.central() * Math.exp(Math.abs(z) * Math.log(end / theta.central()) / Z95);
    }

    /** Standard normal scores of groups of steps that err together; all 0 at the central parameters. */
    double[] scores(String what, List<String> groups) {
        double[] scores = new double[groups.size()];
        for (int g = 0; g < scores.length; g++) {
            scores[g] = central ? 0 : score(what + " " + groups.get(g));
        }
        return scores;
    }

    boolean isCentral() {
        return central;
    }

    private double lognormal(String name, double error) {
        return Math.exp(error * score(name) - error * error / 2);
    }

    private double score(String name) {
        return scores.computeIfAbsent(name, key -> {
            long hash = seed;
            for (int i = 0; i < key.length(); i++) {
                hash = (hash ^ key.charAt(i)) * MIX;
            }
            double z = new SplittableRandom(hash).nextGaussian();
            return Math.max(-MOST_SCORE, Math.min(MOST_SCORE, z));
        });
    }
}
