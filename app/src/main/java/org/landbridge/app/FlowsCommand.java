package org.landbridge.app;

import picocli.CommandLine.Command;

/** The commands about demand on networks with capacity. */
@Command(
        name = "flows",
        description = "Puts demand on a network whose links slow down under load.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Example:",
            "  landbridge flows assign --net SiouxFalls_net.tntp --trips SiouxFalls_trips.tntp --out flows.csv"
        })
final class FlowsCommand extends CommandGroup {
    FlowsCommand(Console console) {
        super(console);
    }
}
