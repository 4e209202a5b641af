package org.landbridge.app;

import java.util.concurrent.Callable;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Network;
import org.landbridge.network.data.TradeReader;
import org.landbridge.study.demand.Backcheck;
import org.landbridge.study.demand.BackcheckStudy;
import org.landbridge.study.demand.ModelledVolumes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the demand beside every published volume. */
@Command(
        name = "backcheck",
        description = "Holds demand against published volumes, and shows where those disagree.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Without an assignment only trade between states can be compared.",
            "",
            "Examples:",
            "  landbridge flows backcheck",
            "  landbridge flows backcheck --format csv > backcheck.csv"
        })
final class FlowsBackcheckCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--format", paramLabel = "F", description = "table, json, csv or markdown (default: table).")
    private String format = "table";

    @Mixin
    private DataOption data = new DataOption();

    FlowsBackcheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Format chosen = Format.of(format);
        if (chosen == Format.GEOJSON) {
            throw new BadUsageException("flows backcheck prints table, json, csv or markdown, not " + format);
        }
        Network network = data.read();
        Backcheck check = BackcheckStudy.check(network, TradeReader.read(data.folder()), ModelledVolumes.NONE);
        console.out().print(BackcheckText.of(check, chosen));
        return 0;
    }
}
