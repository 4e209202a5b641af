package org.landbridge.study.transit;

import java.util.Locale;

/** What a player decides over. */
public enum Role {
    /** All that a state decides over. */
    STATE,
    /** What is sent from the state. */
    PRODUCER,
    /** What is received in the state. */
    CONSUMER,
    /** Links over the state's land and inland water, its canals, and terminals that are no ports. */
    TRANSIT,
    /** Handling in the state's ports. */
    PORT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
