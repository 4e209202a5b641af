package org.landbridge.network;

import java.util.List;

/**
 * What a data package looks at first, where a question names nothing: lists of ids, each empty where the package says
 * nothing.
 *
 * @param region name of the region, blank if not given
 * @param comparePlaces origin and destination that the studio begins with
 * @param tradePairs pairs of states EXPORTER-IMPORTER that a simulation always lists
 * @param tieStates states whose ties are looked at
 * @param manyPartners states of which each is held to have many partners
 * @param weightOverTreaty a state, the weightier partner it is held to stand closer to, and its ally by treaty
 */
public record Focus(
        String region,
        List<String> comparePlaces,
        List<String> tradePairs,
        List<String> tieStates,
        List<String> manyPartners,
        List<String> weightOverTreaty) {
    public static final Focus NONE = new Focus("", List.of(), List.of(), List.of(), List.of(), List.of());

    public Focus {
        comparePlaces = List.copyOf(comparePlaces);
        tradePairs = List.copyOf(tradePairs);
        tieStates = List.copyOf(tieStates);
        manyPartners = List.copyOf(manyPartners);
        weightOverTreaty = List.copyOf(weightOverTreaty);
    }
}
