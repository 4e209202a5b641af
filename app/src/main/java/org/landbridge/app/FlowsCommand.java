package org.landbridge.app;

import picocli.CommandLine.Command;

/** The commands about demand on networks with capacity. */
@Command(
        name = "flows",
        description = "Makes demand, and puts it on a network whose links slow down under load.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Examples:",
            "  landbridge flows assign --net SiouxFalls_net.tntp --trips SiouxFalls_trips.tntp --out flows.csv",
            "  landbridge flows demand --date 2023-07-01",
            "  landbridge flows backcheck"
        })
final class FlowsCommand extends CommandGroup {
    FlowsCommand(Console console) {
        super(console);
    }
}
