package org.landbridge.app;

import picocli.CommandLine.Command;

/** The commands about the data package. */
@Command(
        name = "network",
        description =
                "Tells about the data package: what it holds, what is wrong with it, one row of it; or begins a new one.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Examples:",
            "  landbridge network info",
            "  landbridge network check data/eurasia",
            "  landbridge network new my-region",
            "  landbridge network show INNSA"
        })
final class NetworkCommand extends CommandGroup {
    NetworkCommand(Console console) {
        super(console);
    }
}
