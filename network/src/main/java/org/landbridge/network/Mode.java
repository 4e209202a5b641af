package org.landbridge.network;

import java.util.Locale;

/** How freight moves over a link. */
public enum Mode {
    RAIL,
    ROAD,
    SEA,
    INLAND_WATERWAY,
    FERRY;

    /** The word used in tables, on the command line and in documents. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean onWater() {
        return this == SEA || this == INLAND_WATERWAY || this == FERRY;
    }

    /** @throws IllegalArgumentException if no mode has this word */
    public static Mode of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
