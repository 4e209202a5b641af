package org.landbridge.app;

import java.util.concurrent.Callable;
import org.landbridge.network.Network;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows all that the data package says about one place or link. */
@Command(
        name = "show",
        description = "Shows every row about one place or link, with validity and sources.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {"", "Examples:", "  landbridge network show INNSA", "  landbridge network show astara-rasht"})
final class NetworkShowCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "ID", description = "Id of a link, or id or name of a place.")
    private String id = "";

    @Mixin
    private DataOption data = new DataOption();

    NetworkShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Network network = data.read();
        console.out().print(new RowReport(network).text(id));
        return 0;
    }
}
