package org.landbridge.study;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.landbridge.network.Corridor;

/** Recognises the corridor of a way from the places that it passes. */
public final class CorridorNames {
    /** Id of ways that belong to no corridor of the package. */
    public static final String OTHER = "other";

    private CorridorNames() {}

    /** Id of the first corridor whose groups are all passed and none of whose places to avoid is, else {@link #OTHER}. */
    public static String recognise(List<Corridor> corridors, List<String> places) {
        Set<String> passed = new HashSet<>(places);
        for (Corridor corridor : corridors) {
            if (corridor.holds(passed)) {
                return corridor.id();
            }
        }
        return OTHER;
    }
}
