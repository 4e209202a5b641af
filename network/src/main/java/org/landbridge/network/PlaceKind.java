package org.landbridge.network;

import java.util.Locale;

/** What a place is; selects the default processes that it offers. */
public enum PlaceKind {
    SEAPORT,
    /** On a lake or a sea without an outlet to the oceans. */
    LAKE_PORT,
    RIVER_PORT,
    RAIL_TERMINAL,
    BORDER_CROSSING,
    CITY,
    JUNCTION,
    STRAIT,
    CANAL,
    WAYPOINT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a shipper can hand over or receive freight here. */
    public boolean hasDoor() {
        return switch (this) {
            case SEAPORT, LAKE_PORT, RIVER_PORT, RAIL_TERMINAL, BORDER_CROSSING, CITY -> true;
            case JUNCTION, STRAIT, CANAL, WAYPOINT -> false;
        };
    }

    public static PlaceKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
