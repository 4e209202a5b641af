package org.landbridge.app.file;

import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table of records: a column for each component, {@code coveredFrom} as {@code covered_from}, and before them the
 * number of the import that a row came with. NaN and null are NULL.
 */
final class RecordTable<T extends Record> {
    static final String IMPORT = "import_id";

    private static final String NULL = "\\N";

    private final String name;
    private final Class<T> type;
    private final RecordComponent[] components;

    RecordTable(String name, Class<T> type) {
        this.name = name;
        this.type = type;
        this.components = type.getRecordComponents();
    }

    String name() {
        return name;
    }

    String definition() {
        return "CREATE TABLE IF NOT EXISTS " + name + " (" + IMPORT + " INTEGER NOT NULL, "
                + Arrays.stream(components)
                        .map(c -> column(c) + " " + sqlType(c.getType()))
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private static String column(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static String sqlType(Class<?> type) {
        if (type == int.class) {
            return "INTEGER";
        } else if (type == long.class) {
            return "BIGINT";
        } else if (type == double.class) {
            return "DOUBLE";
        } else if (type == boolean.class) {
            return "BOOLEAN";
        }
        return type == LocalDate.class ? "DATE" : "VARCHAR";
    }

    /** A row of the file that {@link #copy} takes. */
    void write(Writer file, int importId, T row) throws IOException {
        file.write(Integer.toString(importId));
        for (RecordComponent component : components) {
            file.write(',');
            file.write(text(value(component, row)));
        }
        file.write('\n');
    }

    private static @Nullable Object value(RecordComponent component, Record row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(@Nullable Object value) {
        if (value == null || value.equals(Double.NaN)) {
            return NULL;
        }
        return value instanceof String text
                ? '"' + text.replace("\0", "").replace("\"", "\"\"") + '"'
                : value.toString();
    }

    String copy(String file) {
        return "COPY " + name + " FROM '" + file.replace("'", "''")
                + "' (FORMAT csv, HEADER false, AUTO_DETECT false, PARALLEL false, DELIMITER ',', QUOTE '\"', ESCAPE '\"',"
                + " NULLSTR '\\N')";
    }

    /** All rows, in order of their import and columns. */
    List<T> read(Connection connection) throws SQLException {
        List<T> rows = new ArrayList<>();
        String columns = Arrays.stream(components).map(RecordTable::column).collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "SELECT " + columns + " FROM " + name + " ORDER BY " + IMPORT + ", " + columns)) {
            while (result.next()) {
                rows.add(row(result));
            }
        }
        return rows;
    }

    private T row(ResultSet result) throws SQLException {
        @Nullable Object[] cells = new @Nullable Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int c = 0; c < cells.length; c++) {
            types[c] = components[c].getType();
            cells[c] = cell(result, c + 1, types[c]);
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(cells);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object cell(ResultSet result, int column, Class<?> type) throws SQLException {
        if (type == int.class) {
            return result.getInt(column);
        } else if (type == long.class) {
            return result.getLong(column);
        } else if (type == boolean.class) {
            return result.getBoolean(column);
        } else if (type == double.class) {
            double value = result.getDouble(column);
            return result.wasNull() ? Double.NaN : value;
        } else if (type == LocalDate.class) {
            Date date = result.getDate(column);
            return date == null ? null : date.toLocalDate();
        }
        String text = result.getString(column);
        return text == null ? "" : text;
    }
}
