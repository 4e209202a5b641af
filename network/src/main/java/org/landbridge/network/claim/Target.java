package org.landbridge.network.claim;

/**
 * What a test is held against.
 *
 * @param value NaN where the relation is {@code holds}
 * @param unit of the value, in words; blank likewise
 */
public record Target(Relation relation, double value, String unit) {
    /** Whether the figure is a year of the calendar, of which 5 % are a century. */
    public boolean isYear() {
        return unit.equals("year");
    }

    /** Whether the figure is a share or a growth in percent. */
    public boolean isPercent() {
        return unit.equals("%");
    }
}
