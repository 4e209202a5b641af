package org.landbridge.study.sensitivity;

/**
 * What happens when one input is lower or higher.
 *
 * @param input id of the row of the calibration table, or {@code value-of-time}
 * @param what quantity in words
 * @param low the corridor that is best in the base, with the input lower
 * @param high the same with the input higher
 * @param firstAtLow corridor that ranks first with the input lower
 * @param firstAtHigh corridor that ranks first with the input higher
 * @param swaps pairs of corridors whose order changes on either side
 */
public record Swing(
        String input, String what, Standing low, Standing high, String firstAtLow, String firstAtHigh, int swaps) {

    /** Length of the bar of a tornado chart, in generalised USD. */
    public double widthUsd() {
        return Math.abs(high.generalisedUsd() - low.generalisedUsd());
    }
}
