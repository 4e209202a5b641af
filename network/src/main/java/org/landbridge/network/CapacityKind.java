package org.landbridge.network;

import java.util.Locale;

/** What can be full. */
public enum CapacityKind {
    /** Infrastructure between two places; of a ferry link its sailings. */
    LINK,
    /** Crossing a state border at a place. */
    BORDER,
    /** Changing the gauge, or lifting the cargo over, at a place. */
    GAUGE_CHANGE,
    /** Loading, unloading and transshipment at a port or terminal. */
    TERMINAL,
    /** Passing a canal or strait. */
    PASSAGE,
    /** The departures of a service. */
    SERVICE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CapacityKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
