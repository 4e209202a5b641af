package org.landbridge.study.criticality;

import java.util.Locale;

/** What can close. */
public enum ElementKind {
    LINK,
    /** A port, terminal, border crossing, city or junction. */
    PLACE,
    /** A strait or canal. */
    STRAIT,
    /** A state: its land, ports and canals. */
    STATE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
