package org.landbridge.app;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Trade between pairs of states, a row each, of one year. */
final class PairTable {
    /** Names of the columns. */
    record Columns(String exporter, String importer, String value) {}

    private final KeyTable table;

    private PairTable(KeyTable table) {
        this.table = table;
    }

    /**
     * @param year wanted; null if the file has one or none
     * @throws org.landbridge.network.DataFaultException if the file cannot be read, has a fault or several years and none
     *     is asked for
     */
    static PairTable read(Path file, Columns columns, @Nullable String year) {
        return new PairTable(KeyTable.read(
                file,
                new KeyTable.Form(
                        List.of(columns.exporter(), columns.importer()),
                        List.of(columns.value()),
                        List.of(),
                        KeyTable.Range.POSITIVE,
                        "add it, or name the columns with --columns"),
                year));
    }

    /** Blank if the file does not say. */
    String year() {
        return table.year();
    }

    /** Names of states, in order. */
    List<String> states() {
        return table.names(0, 1);
    }

    /** As a matrix, 0 where there is no row; two rows of a pair are a fault. */
    double[] matrix(List<String> states) {
        return new KeySpread(table, List.of(states, states), false, new double[states.size() * states.size()])
                .cells(false, "", "has no row of trade");
    }
}
