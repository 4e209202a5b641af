package org.landbridge.app;

import picocli.CommandLine.Command;

/** The program without a subcommand: tells what there is. */
@Command(
        name = "landbridge",
        description = "Compares freight corridors: time, cost, emissions, reliability and politics.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Examples:",
            "  landbridge compare RULED INNSA",
            "  landbridge compare \"St Petersburg\" \"Nhava Sheva\" --date 2030-06-01 --format json",
            "  landbridge route RULED INNSA --corridor western",
            "  landbridge network info",
            "",
            "Places are named by UN/LOCODE, by name, or by an unambiguous part of a name.",
            "Exit codes: 0 success, 1 failure, 2 bad usage."
        })
final class LandbridgeCommand extends CommandGroup {
    LandbridgeCommand(Console console) {
        super(console);
    }
}
