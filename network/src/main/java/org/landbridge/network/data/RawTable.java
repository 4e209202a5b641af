package org.landbridge.network.data;

import java.util.List;

/** A table as read: cells in the schema's order, each row with its line in the file. */
record RawTable(TableSchema schema, List<Row> rows) {
    /** One row; cells are trimmed, blank means not known. */
    record Row(TableSchema schema, int line, String[] cells) {
        String text(String column) {
            int index = schema.index(column);
            if (index < 0) {
                throw new IllegalArgumentException(schema.name() + " has no column " + column);
            }
            return cells[index];
        }

        double number(String column) {
            String text = text(column);
            return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
        }

        String key() {
            return cells[0];
        }
    }
}
