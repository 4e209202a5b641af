package org.landbridge.trade.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.BadUsageException;

/** The columns of a file that were asked for. */
public final class Table {
    private final String file;
    private final int rows;
    private final Map<String, Column> columns = new LinkedHashMap<>();

    /**
     * @param file name of the file, for messages
     * @throws IllegalArgumentException if the columns are not equally long
     */
    public Table(String file, int rows, List<Column> columns) {
        this.file = file;
        this.rows = rows;
        for (Column column : columns) {
            if (column.rows() != rows) {
                throw new IllegalArgumentException(
                        column.name() + " has " + column.rows() + " rows, the table " + rows);
            }
            this.columns.put(column.name(), column);
        }
    }

    public String file() {
        return file;
    }

    public int rows() {
        return rows;
    }

    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /** @throws BadUsageException if there is no such column */
    public Column column(String name) {
        @Nullable Column column = columns.get(name);
        if (column == null) {
            throw new BadUsageException(
                    "there is no column \"" + name + "\" in " + file + "; " + ColumnNames.nearest(name, names()));
        }
        return column;
    }
}
