package org.landbridge.network.data;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Line numbers of rows: records of the network are in the order of their file. */
record Lines(Map<String, RawTable> tables) {
    int of(String table, int index) {
        return rows(table).get(index).line();
    }

    /** Line of the first row with the key, 0 if there is none. */
    int ofKey(String table, String key) {
        for (RawTable.Row row : rows(table)) {
            if (row.key().equals(key)) {
                return row.line();
            }
        }
        return 0;
    }

    List<RawTable.Row> rows(String table) {
        return Objects.requireNonNull(tables.get(table), table).rows();
    }
}
