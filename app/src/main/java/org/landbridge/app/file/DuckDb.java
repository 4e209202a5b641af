package org.landbridge.app.file;

import java.io.IOException;
import java.net.URLClassLoader;
import java.sql.Driver;
import org.jspecify.annotations.Nullable;

/**
 * DuckDB's driver. It is larger than all the rest of the program, so it lies in a folder of its own and is loaded only
 * when a Parquet file is asked for.
 */
final class DuckDb {
    private static final String DRIVER = "org.duckdb.DuckDBDriver";
    private static final LibraryFolder FOLDER = new LibraryFolder("store");

    private DuckDb() {}

    /** The driver, null if it is not there. */
    static @Nullable Driver findDriver() {
        try {
            return make(DuckDb.class.getClassLoader());
        } catch (ReflectiveOperationException e) {
            // Not on the class path: look into the folder.
        }
        try {
            return make(new URLClassLoader(FOLDER.jars(), ClassLoader.getPlatformClassLoader()));
        } catch (ReflectiveOperationException | IOException e) {
            return null;
        }
    }

    /** What to say where it is not. */
    static String notThere() {
        return "DuckDB's driver is not in " + FOLDER.path() + "; " + FOLDER.remedy();
    }

    private static Driver make(@Nullable ClassLoader loader) throws ReflectiveOperationException {
        return Class.forName(DRIVER, true, loader)
                .asSubclass(Driver.class)
                .getDeclaredConstructor()
                .newInstance();
    }
}
