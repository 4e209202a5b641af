package org.landbridge.trade.sanctions;

import java.util.List;

/**
 * Which columns of a panel hold what, and how sanctions are looked for in it.
 *
 * @param trade value of the flow
 * @param controls other regressors
 * @param leftOut cases not to use
 * @param byDirection whether partial sanctions on exports and on imports are kinds of their own
 * @param leastPairs a kind is worth telling if it changes for at least so many directed pairs; others are in the
 *     model as controls
 */
public record SanctionPanel(
        String exporter,
        String importer,
        String year,
        String trade,
        List<String> controls,
        List<Integer> leftOut,
        boolean byDirection,
        int leastPairs) {
    public SanctionPanel {
        controls = List.copyOf(controls);
        leftOut = List.copyOf(leftOut);
    }
}
