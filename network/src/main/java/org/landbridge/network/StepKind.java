package org.landbridge.network;

import java.util.Locale;

/** What one arc of the supernetwork stands for. */
public enum StepKind {
    MOVEMENT,
    DEPARTURE_WAIT,
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
}
