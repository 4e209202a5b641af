package org.landbridge.studio.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** Queries of a reader who has DuckDB, by the driver that the program fetches. */
final class DuckDbQueries {
    private static final Path LIB = Path.of(System.getProperty("landbridge.home", ".."), "store", "target", "lib");

    private DuckDbQueries() {}

    /** Names of the columns and the rows, each line behind {@code -- }; files are looked for in the folder. */
    static List<String> answer(Path folder, String sql) throws SQLException {
        try (Connection connection = driver().connect("jdbc:duckdb:", new Properties());
                Statement statement = connection.createStatement()) {
            statement.execute("SET file_search_path = '" + folder + "'");
            try (ResultSet rows = statement.executeQuery(sql)) {
                int columns = rows.getMetaData().getColumnCount();
                List<String> lines = new ArrayList<>();
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    cells.add(rows.getMetaData().getColumnLabel(i));
                }
                lines.add("-- " + String.join(" | ", cells));
                while (rows.next()) {
                    cells.clear();
                    for (int i = 1; i <= columns; i++) {
                        cells.add(String.valueOf(rows.getString(i)));
                    }
                    lines.add("-- " + String.join(" | ", cells));
                }
                return lines;
            }
        }
    }

    private static Driver driver() {
        try (Stream<Path> files = Files.list(LIB)) {
            List<URL> urls = new ArrayList<>();
            for (Path jar : files.sorted().toList()) {
                urls.add(jar.toUri().toURL());
            }
            URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), DuckDbQueries.class.getClassLoader());
            return ServiceLoader.load(Driver.class, loader).stream()
                    .map(ServiceLoader.Provider::get)
                    .filter(found -> found.getClass().getName().startsWith("org.duckdb"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("DuckDB's driver is not in " + LIB));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
