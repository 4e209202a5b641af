package org.landbridge.flow.freight;

import java.util.List;

/**
 * What freight of a commodity between two places chooses from before and after a change of the network.
 *
 * @param before empty set if there was no way
 * @param after empty set if there is no way
 * @param usdPerDay value of a day for a tonne by which shippers choose
 * @param corridors ids, by number of the nest
 */
public record ChoiceChange(
        String origin,
        String destination,
        String commodity,
        ChoiceSet before,
        ChoiceSet after,
        double usdPerDay,
        List<String> corridors) {
    public ChoiceChange {
        corridors = List.copyOf(corridors);
    }
}
