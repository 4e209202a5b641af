package org.landbridge.app;

import picocli.CommandLine.Command;

/** The commands about trade between states. */
@Command(
        name = "trade",
        description = "Estimates gravity equations, and what a change of routes does to trade and welfare.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class TradeCommand extends CommandGroup {
    TradeCommand(Console console) {
        super(console);
    }
}
