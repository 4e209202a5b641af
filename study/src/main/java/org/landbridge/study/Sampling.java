package org.landbridge.study;

/**
 * How journeys are sampled.
 *
 * @param seed of the random numbers; the same seed gives the same figures
 * @param draws journeys sampled for each route
 * @param withinDays a promised time whose chance is asked for, NaN for none
 */
public record Sampling(long seed, int draws, double withinDays) {
    /** What is sampled when nothing is asked for. */
    public static final Sampling STANDARD = new Sampling(1, 2048, Double.NaN);
}
