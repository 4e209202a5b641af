package org.landbridge.network;

/**
 * How much of a state's trade begins or ends somewhere: the weight of a place or of a part of the state.
 *
 * @param side whether it counts for exports, imports or both
 * @param commodity id of the commodity that is meant, blank for all that have no rows of their own
 * @param unit id of a part of the state, blank if a place is named
 * @param place id of a place, blank if a part of the state is named
 * @param weight above 0, in any unit that the rows of the same state, side and commodity share
 * @param measure what the weight is
 */
public record TradeEnd(
        String id,
        String state,
        Side side,
        String commodity,
        String unit,
        String place,
        double weight,
        String measure,
        Evidence evidence) {
    /** Which way the goods go, seen from the state. */
    public enum Side {
        EXPORT,
        IMPORT,
        BOTH;

        /** Whether a row of this side counts for exports or imports. */
        public boolean covers(Side one) {
            return this == BOTH || this == one;
        }
    }
}
