package org.landbridge.relations.evidence;

/**
 * Where a state stands in a year by a published series, and quantiles of the posterior; NaN where the series has none.
 *
 * @param series such as {@code fp} (final passages), {@code all} or {@code legacy}; scales differ between them
 * @param mean as published
 * @param votes that it rests on; 0 if not told
 */
public record IdealPoint(
        String series,
        String state,
        int year,
        double mean,
        double q0,
        double q5,
        double q10,
        double q50,
        double q90,
        double q95,
        double q100,
        int votes) {}
