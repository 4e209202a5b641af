package org.landbridge.relations.game;

/**
 * A value from a sample.
 *
 * @param value of each player; they sum to v(N)
 * @param bound of each player: with the confidence, all true values at once lie within it of the sampled ones
 * @param confidence as asked for
 * @param orders orders of arrival that were played
 */
public record SampledValue(double[] value, double[] bound, double confidence, long orders) {}
