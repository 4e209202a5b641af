package org.landbridge.network;

import java.util.Locale;

/** What can happen to cargo at a place. */
public enum ProcessKind {
    BORDER_CROSSING,
    CUSTOMS,
    GAUGE_CHANGE,
    TRANSSHIPMENT,
    PORT_DWELL,
    LOADING,
    UNLOADING,
    CANAL_WAIT,
    VESSEL_WAIT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ProcessKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
