package org.landbridge.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Fault;
import org.landbridge.network.Network;
import org.landbridge.network.data.PackageCheck;
import org.landbridge.network.data.PackageReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints every fault of a data package. */
@Command(
        name = "check",
        description = "Prints every fault of a data package with file, line, column and remedy; exit code 1 if any.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {"", "Examples:", "  landbridge network check", "  landbridge network check my-data"})
final class NetworkCheckCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--data", paramLabel = "DIR", description = "The same, named as other commands do.")
    private @Nullable Path data;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            description = "Folder of the data package (default: the built-in package).")
    private @Nullable Path folder;

    NetworkCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (folder != null && data != null) {
            throw new BadUsageException("name the folder once, either as DIR or by --data DIR");
        }
        Path named = folder == null ? data : folder;
        Path dir = named == null ? DataOption.builtIn() : named;
        List<Fault> faults = PackageCheck.check(dir);
        for (Fault fault : faults) {
            console.out().print(fault + "\n");
        }
        if (!faults.isEmpty()) {
            console.out().print("data package in " + dir + ": " + Figures.count(faults.size(), "fault") + "\n");
            return 1;
        }
        Network network = PackageReader.read(dir);
        console.out()
                .print("data package " + network.name() + " " + network.version() + ": no faults ("
                        + Figures.count(network.places().size(), "place") + ", "
                        + Figures.count(
                                network.links().stream()
                                        .map(l -> l.id())
                                        .distinct()
                                        .count(),
                                "link") + ", "
                        + Figures.count(network.services().size(), "service") + ", "
                        + Figures.count(network.processes().size(), "process row") + ", "
                        + Figures.count(network.sources().size(), "source") + ")\n");
        return 0;
    }
}
