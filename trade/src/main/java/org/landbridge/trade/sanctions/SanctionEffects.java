package org.landbridge.trade.sanctions;

import java.util.List;
import java.util.Map;
import org.landbridge.trade.gravity.GravityResult;

/**
 * Estimated effects of sanctions.
 *
 * @param kinds those that are met in the panel; all that change are in the model
 * @param economies of the panel
 * @param domestic whether the panel has flows within economies, so that effects of borders by year are in the model
 * @param casesUsed cases that hold between two economies of the panel
 * @param casesLeftOut cases that were not to be used
 * @param unmatched names of no known state or group, with the number of cases that have them
 */
public record SanctionEffects(
        List<Kind> kinds,
        int economies,
        int firstYear,
        int lastYear,
        boolean domestic,
        int casesUsed,
        int casesLeftOut,
        Map<String, Integer> unmatched,
        GravityResult result) {

    /**
     * One kind.
     *
     * @param pairs directed pairs on which it holds in some year of the panel
     * @param changing those of them on which it does not hold in every year; the estimate rests on these alone
     * @param names of the changing pairs, sorted
     * @param coefficient NaN if it was not estimated
     * @param standardError NaN if it was not estimated
     */
    public record Kind(
            SanctionKind kind, int pairs, int changing, List<String> names, double coefficient, double standardError) {
        public Kind {
            names = List.copyOf(names);
        }

        public boolean estimated() {
            return !Double.isNaN(coefficient);
        }
    }

    public SanctionEffects {
        kinds = List.copyOf(kinds);
    }
}
