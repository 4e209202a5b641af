package org.landbridge.study;

import java.util.Locale;

/** What days and USD go to. Every step and every cost belongs to exactly one kind. */
public enum SplitKind {
    /** Movement with all that is paid for it: freight, drayage, surcharges, insurance, sanctions premium. */
    LINE_HAUL,
    /** Border crossings and customs, with their fees. */
    BORDER,
    GAUGE,
    PORT,
    /** For departures, canals and vessels. */
    WAIT,
    /** USD only. */
    TOLLS,
    /** Loading, unloading, transshipment. */
    HANDLING,
    /** Cost of the cargo's time: USD only, and not part of the route's USD. */
    TIME_COST;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
