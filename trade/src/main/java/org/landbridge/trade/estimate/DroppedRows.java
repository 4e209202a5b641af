package org.landbridge.trade.estimate;

/**
 * Rows that an estimate leaves out, each counted once.
 *
 * @param withoutWeight weight 0
 * @param allZero in a level of a fixed effect whose every response is 0: its effect would be minus infinity
 * @param singletons alone in a level of a fixed effect
 */
public record DroppedRows(int withoutWeight, int allZero, int singletons) {
    public int total() {
        return withoutWeight + allZero + singletons;
    }
}
