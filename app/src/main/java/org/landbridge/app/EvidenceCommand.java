package org.landbridge.app;

import picocli.CommandLine.Command;

/** The commands about evidence on relations of states. */
@Command(
        name = "evidence",
        description = "Keeps evidence on relations of states: votes, alliances, trade, events, treaties and more.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class EvidenceCommand extends CommandGroup {
    EvidenceCommand(Console console) {
        super(console);
    }
}
