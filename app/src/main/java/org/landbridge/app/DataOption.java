package org.landbridge.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Network;
import org.landbridge.network.data.PackageReader;
import picocli.CommandLine.Option;

/** The option that names the data package. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the data package (default: the built-in package eurasia).")
    private @Nullable Path data;

    Path folder() {
        return data == null ? builtIn() : data;
    }

    Network read() {
        return PackageReader.read(folder());
    }

    /** {@code data/eurasia} where the program is installed, else where it is called. */
    static Path builtIn() {
        return Path.of(System.getProperty("landbridge.home", "."), "data", "eurasia");
    }
}
