package org.landbridge.app;

import picocli.CommandLine.Command;

/** What can be done with scenario files. */
@Command(
        name = "scenario",
        description = "Shows, checks and compares scenario files.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ScenarioCommand extends CommandGroup {
    ScenarioCommand(Console console) {
        super(console);
    }
}
