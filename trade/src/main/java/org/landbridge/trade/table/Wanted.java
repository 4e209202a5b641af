package org.landbridge.trade.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which columns of a file are needed, and as what. All others are not kept. */
public final class Wanted {
    /** What a column is kept as. */
    public enum Kind {
        /** 8 bytes a row. */
        NUMBER,
        /** Categories, 4 bytes a row. */
        LABEL,
        /** Categories all of which are numbers, 4 bytes a row. */
        NUMBER_LABEL
    }

    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    /** Needed to calculate with. */
    public Wanted number(String column) {
        kinds.merge(column, Kind.NUMBER, (old, asked) -> old == Kind.NUMBER ? old : Kind.NUMBER_LABEL);
        return this;
    }

    /** Needed as categories, or to compare with something. */
    public Wanted label(String column) {
        kinds.merge(column, Kind.LABEL, (old, asked) -> old == Kind.LABEL ? old : Kind.NUMBER_LABEL);
        return this;
    }

    public Map<String, Kind> kinds() {
        return Map.copyOf(kinds);
    }

    /** In the order in which they were asked for. */
    public List<String> names() {
        return List.copyOf(kinds.keySet());
    }
}
