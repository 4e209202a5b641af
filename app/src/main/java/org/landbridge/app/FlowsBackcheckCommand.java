package org.landbridge.app;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.landbridge.flow.freight.ChoiceParameters;
import org.landbridge.flow.freight.FreightDemand;
import org.landbridge.flow.freight.FreightOptions;
import org.landbridge.network.Network;
import org.landbridge.network.TradeFacts;
import org.landbridge.network.data.TradeReader;
import org.landbridge.study.demand.Backcheck;
import org.landbridge.study.demand.BackcheckStudy;
import org.landbridge.study.demand.DemandStudy;
import org.landbridge.study.demand.ModelledVolumes;
import org.landbridge.study.flows.FlowReport;
import org.landbridge.study.flows.FlowStudy;
import org.landbridge.study.flows.FlowVolumes;
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
            "Without --assign only trade between states can be compared. With it, the demand of the day is put on",
            "the network, and links and corridors are held against the reports of all years.",
            "",
            "Examples:",
            "  landbridge flows backcheck",
            "  landbridge flows backcheck --assign --date 2023-07-01",
            "  landbridge flows backcheck --format csv > backcheck.csv"
        })
final class FlowsBackcheckCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--assign", description = "Also put the demand on the network; takes a while.")
    private boolean assign;

    @Option(names = "--date", paramLabel = "D", description = "Day of --assign (default: of the data package).")
    private @Nullable String date;

    @Mixin
    private ReportOptions output = new ReportOptions();

    @Mixin
    private DataOption data = new DataOption();

    FlowsBackcheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Format chosen = output.format("flows backcheck");
        Network network = data.read();
        TradeFacts facts = TradeReader.read(data.folder());
        Backcheck check = BackcheckStudy.check(network, facts, volumes(network, facts));
        output.write(console, BackcheckText.of(check, chosen));
        return 0;
    }

    private ModelledVolumes volumes(Network network, TradeFacts facts) {
        LocalDate day = Dates.within(network, date == null ? network.defaultDate() : Dates.parse(date));
        if (!assign) {
            return ModelledVolumes.NONE;
        }
        FreightDemand demand = DemandStudy.demand(network, "base", facts, day).demand();
        FlowReport report = FlowStudy.run(
                network,
                List.of(),
                day,
                demand,
                ChoiceParameters.of(facts.choice()),
                FreightOptions.standard(),
                0,
                (scenario, step) -> {});
        return FlowVolumes.of(report.scenarios().getFirst());
    }
}
