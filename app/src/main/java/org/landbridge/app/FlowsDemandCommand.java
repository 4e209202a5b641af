package org.landbridge.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Network;
import org.landbridge.network.data.TradeReader;
import org.landbridge.network.scenario.Scenario;
import org.landbridge.network.scenario.ScenarioReader;
import org.landbridge.study.demand.DemandReport;
import org.landbridge.study.demand.DemandStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the freight demand that trade between states makes. */
@Command(
        name = "demand",
        description = "Makes freight demand between places out of trade between states.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "The counted year that holds the date is taken, else the nearest; nothing is blown up to other years.",
            "States are split over their places by trade_places.csv, else by people.",
            "CSV is what flows corridor --demand reads; the other formats print totals by pair of states.",
            "",
            "Examples:",
            "  landbridge flows demand --date 2023-07-01",
            "  landbridge flows demand --date 2023-07-01 --format csv --out demand.csv"
        })
final class FlowsDemandCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--date", paramLabel = "D", description = "Day, YYYY-MM-DD (default: of scenario or data package).")
    private @Nullable String date;

    @Option(names = "--scenario", paramLabel = "FILE", description = "Scenario file with changes of the network.")
    private @Nullable Path scenarioFile;

    @Mixin
    private ReportOptions output = new ReportOptions();

    @Mixin
    private DataOption data = new DataOption();

    FlowsDemandCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Format chosen = output.format("flows demand");
        LocalDate asked = date == null ? null : Dates.parse(date);
        Network base = data.read();
        Scenario scenario = scenarioFile == null ? null : ScenarioReader.read(scenarioFile, base);
        LocalDate day = asked;
        if (day == null && scenario != null) {
            day = scenario.baseDate();
        }
        LocalDate within = Dates.within(base, day == null ? base.defaultDate() : day);
        Network network = scenario == null ? base : scenario.applyTo(base);
        DemandReport report = DemandStudy.demand(
                network, scenario == null ? "base" : scenario.name(), TradeReader.read(data.folder()), within);
        String text = DemandText.of(report, network, chosen);
        output.write(console, text);
        return 0;
    }
}
