package org.landbridge.app.file;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * DuckDB's driver. It is larger than all the rest of the program, so it lies in a folder of its own and is loaded only
 * when a Parquet file is asked for.
 */
final class DuckDb {
    private static final String DRIVER = "org.duckdb.DuckDBDriver";

    private DuckDb() {}

    /** The driver, null if it is not there. */
    static @Nullable Driver findDriver() {
        try {
            return make(DuckDb.class.getClassLoader());
        } catch (ReflectiveOperationException e) {
            // Not on the class path: look into the folder.
        }
        try {
            return make(new URLClassLoader(jars(folder()), ClassLoader.getPlatformClassLoader()));
        } catch (ReflectiveOperationException | IOException e) {
            return null;
        }
    }

    /** What to say where it is not. */
    static String notThere() {
        return "DuckDB's driver is not in " + folder() + "; ./mvnw -q -pl store package brings it there";
    }

    private static Driver make(@Nullable ClassLoader loader) throws ReflectiveOperationException {
        return Class.forName(DRIVER, true, loader)
                .asSubclass(Driver.class)
                .getDeclaredConstructor()
                .newInstance();
    }

    private static URL[] jars(Path folder) throws IOException {
        List<URL> urls = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path jar :
                    files.filter(f -> f.toString().endsWith(".jar")).sorted().toList()) {
                urls.add(jar.toUri().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }

    /** {@code store/target/lib} where the program is installed, else {@code lib} beside its jar. */
    private static Path folder() {
        Path home = Path.of(System.getProperty("landbridge.home", ".")).toAbsolutePath();
        Path built = home.resolve("store").resolve("target").resolve("lib");
        if (Files.isDirectory(built)) {
            return built;
        }
        try {
            Path jar = Path.of(DuckDb.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path beside = jar.resolveSibling("lib");
            return Files.isDirectory(beside) ? beside : built;
        } catch (URISyntaxException e) {
            return built;
        }
    }
}
