package org.landbridge.screening;

import java.util.Locale;

/** What a listed or screened name belongs to. */
public enum EntityKind {
    PERSON,
    ORGANISATION,
    VESSEL,
    AIRCRAFT,
    UNKNOWN;

    /** In lower case, as printed and as written in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
