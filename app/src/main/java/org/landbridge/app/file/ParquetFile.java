package org.landbridge.app.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.UnwritableFileException;

/**
 * Writes a table as a Parquet file by DuckDB.
 */
public final class ParquetFile {
    private static final int BATCH = 10_000;

    /** A column of texts or of numbers. */
    public record Column(String name, boolean number) {
        public static Column text(String name) {
            return new Column(name, false);
        }

        public static Column number(String name) {
            return new Column(name, true);
        }
    }

    private ParquetFile() {}

    /** @throws UnwritableFileException if the driver is not there */
    public static void requireDriver(Path file) {
        driver(file);
    }

    /**
     * Writes the whole file or none.
     *
     * @param rows cells in the order of the columns: strings, doubles, or null
     * @throws UnwritableFileException if it cannot be written
     */
    public static void write(Path file, List<Column> columns, List<@Nullable Object[]> rows) {
        Driver driver = driver(file);
        WholeFile.write(file, stream -> {
            // DuckDB writes files by name only.
            Path folder = Files.createTempDirectory("landbridge");
            Path parquet = folder.resolve("table.parquet");
            try (Connection connection = driver.connect("jdbc:duckdb:", new Properties())) {
                fill(connection, columns, rows);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("COPY flows TO '" + parquet.toString().replace("'", "''") + "' (FORMAT parquet)");
                }
                Files.copy(parquet, stream);
            } catch (SQLException e) {
                throw new IOException(
                        "DuckDB says: "
                                + String.valueOf(e.getMessage())
                                        .lines()
                                        .findFirst()
                                        .orElse(""),
                        e);
            } finally {
                Files.deleteIfExists(parquet);
                Files.deleteIfExists(folder);
            }
        });
    }

    private static void fill(Connection connection, List<Column> columns, List<@Nullable Object[]> rows)
            throws SQLException {
        String definition = columns.stream()
                .map(c -> '"' + c.name() + "\" " + (c.number() ? "DOUBLE" : "VARCHAR"))
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
            // One thread, so that the file is the same for any number of cores.
            statement.execute("SET threads = 1");
            statement.execute("CREATE TABLE flows (" + definition + ")");
        }
        String places = columns.stream().map(c -> "?").collect(Collectors.joining(", "));
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO flows VALUES (" + places + ")")) {
            int pending = 0;
            for (@Nullable Object[] row : rows) {
                for (int c = 0; c < row.length; c++) {
                    insert.setObject(c + 1, row[c]);
                }
                insert.addBatch();
                if (++pending == BATCH) {
                    insert.executeBatch();
                    pending = 0;
                }
            }
            if (pending > 0) {
                insert.executeBatch();
            }
        }
        connection.commit();
    }

    private static Driver driver(Path file) {
        Driver driver = DuckDb.findDriver();
        if (driver == null) {
            throw new UnwritableFileException("cannot write " + file + ": " + DuckDb.notThere() + ", or write .csv");
        }
        return driver;
    }
}
