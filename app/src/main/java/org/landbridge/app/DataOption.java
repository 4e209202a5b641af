package org.landbridge.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Network;
import org.landbridge.network.data.PackageReader;
import picocli.CommandLine.Option;

/** The option that names the data package. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the data package (default: the built-in package).")
    private @Nullable Path data;

    Path folder() {
        return data == null ? builtIn() : data;
    }

    Network read() {
        return PackageReader.read(folder());
    }

    /**
     * The package in the folder {@code data} where the program is installed, else where it is called.
     *
     * @throws BadUsageException if there is none, or more than one
     */
    static Path builtIn() {
        Path home = Path.of(System.getProperty("landbridge.home", "."), "data");
        List<Path> packages;
        try (Stream<Path> folders = Files.list(home)) {
            packages = folders.filter(folder -> Files.isRegularFile(folder.resolve("datapackage.json")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            packages = List.of();
        }
        if (packages.size() == 1) {
            return packages.getFirst();
        }
        throw new BadUsageException(
                packages.isEmpty()
                        ? "there is no built-in data package in " + home + "; name one by --data DIR"
                        : "the folder " + home + " holds " + packages.size()
                                + " data packages; name one by --data DIR");
    }
}
