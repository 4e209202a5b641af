package org.landbridge.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operator runs over links of one mode.
 *
 * @param stops place ids in order, at least two
 * @param bothWays whether it also runs backwards
 * @param frequencyPerWeek departures a week; 0.25 is monthly
 * @param transitDays first to last stop
 * @param usdPerTeu tariff first to last stop, NaN if unknown (then the open market's rates hold)
 */
public record Service(
        String id,
        String name,
        String operator,
        Mode mode,
        List<String> stops,
        boolean bothWays,
        double frequencyPerWeek,
        double transitDays,
        double usdPerTeu,
        @Nullable Season season,
        Validity validity,
        Evidence evidence) {
    public Service {
        stops = List.copyOf(stops);
    }
}
