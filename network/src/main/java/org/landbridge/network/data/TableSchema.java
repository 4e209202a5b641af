package org.landbridge.network.data;

import java.util.List;

/**
 * The columns of one table, in file order.
 *
 * @param repeats whether rows may share an id if their validity does not overlap
 * @param needed whether compiling a network needs the table (the others are evidence)
 */
record TableSchema(String name, List<Column> columns, boolean repeats, boolean needed) {
    TableSchema {
        columns = List.copyOf(columns);
    }

    String file() {
        return name + ".csv";
    }

    int index(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        return -1;
    }
}
