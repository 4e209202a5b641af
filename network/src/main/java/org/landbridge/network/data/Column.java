package org.landbridge.network.data;

import java.util.List;

/**
 * One column of a table.
 *
 * @param min least number allowed
 * @param max greatest number allowed
 * @param values allowed words of an {@code ENUM}, or of the items of a {@code LIST} if there are any
 * @param reference table whose ids the cell (or each item of a list) must name, blank for none
 */
record Column(String name, Type type, boolean required, double min, double max, List<String> values, String reference) {
    /** What a cell holds. */
    enum Type {
        TEXT,
        NUMBER,
        INTEGER,
        DATE,
        ENUM,
        LIST,
        SEASON
    }

    Column must() {
        return new Column(name, type, true, min, max, values, reference);
    }

    Column to(String table) {
        return new Column(name, type, required, min, max, values, table);
    }

    Column within(double least, double greatest) {
        return new Column(name, type, required, least, greatest, values, reference);
    }

    static Column of(String name, Type type) {
        return new Column(name, type, false, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, List.of(), "");
    }

    /** A list of which every item is one of these words. */
    static Column words(String name, String... values) {
        return new Column(
                name, Type.LIST, false, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, List.of(values), "");
    }

    static Column word(String name, String... values) {
        return new Column(
                name, Type.ENUM, false, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, List.of(values), "");
    }
}
