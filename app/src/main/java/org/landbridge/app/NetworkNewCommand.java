package org.landbridge.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.data.PackageTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Begins a data package. */
@Command(
        name = "new",
        description = "Begins a data package of any region in a new folder: its tables with headers, two made-up places"
                + " and a road that pass the check, and a README of what each table means.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Examples:",
            "  landbridge network new my-region",
            "  landbridge network check --data my-region",
            "  landbridge compare example-port example-city --data my-region"
        })
final class NetworkNewCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", description = "Folder to be made, or an empty one.")
    private @Nullable Path folder;

    NetworkNewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path dir = folder;
        if (dir == null) {
            throw new BadUsageException("name the folder of the new data package, for example my-region");
        }
        PackageTemplate.write(dir);
        console.out()
                .print("data package begun in " + dir + "; its README.md tells what each table means\n"
                        + "check it:  landbridge network check --data " + dir + "\n"
                        + "try it:    landbridge compare example-port example-city --data " + dir + "\n");
        return 0;
    }
}
