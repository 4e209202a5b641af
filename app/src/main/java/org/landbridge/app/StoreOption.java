package org.landbridge.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the store of evidence. */
final class StoreOption {
    @Option(
            names = "--store",
            paramLabel = "FILE",
            description = {
                "File of the store (default: that named by LANDBRIDGE_EVIDENCE, else ~/.landbridge/evidence.duckdb)."
            })
    private @Nullable Path store;

    Path file() {
        if (store != null) {
            return store;
        }
        String named = System.getenv("LANDBRIDGE_EVIDENCE");
        return named == null || named.isBlank() ? home() : Path.of(named);
    }

    /** Whether the file is the one that the program itself chose, whose folder it may make. */
    boolean isDefault() {
        return file().equals(home());
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home", "."), ".landbridge", "evidence.duckdb");
    }
}
