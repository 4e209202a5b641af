package org.landbridge.app;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Network;
import org.landbridge.routing.Cargo;
import org.landbridge.routing.CargoReader;
import org.landbridge.study.SkimStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints matrices of days, USD and CO2e between all places, or of a network in a format of the field. */
@Command(
        name = "skim",
        description = "Prints the least days, USD or CO2e between all places where freight can start or end, or, with"
                + " --net, the least cost between all zones of a network.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Each figure is the best of its own criterion; a pair without a way has a blank (CSV) or null (JSON).",
            "",
            "Examples:",
            "  landbridge skim --criterion days > days.csv",
            "  landbridge skim --date 2030-01-01 --cargo FEU --format json",
            "  landbridge skim --net Sketch_net.tntp --weight length --out km.omx",
            "  landbridge skim --net Sketch_net.tntp --flows flows.csv --out cost.csv"
        })
final class SkimCommand implements Callable<Integer> {
    private static final List<String> OF_PACKAGE = List.of("--date", "--cargo", "--criterion", "--format", "--data");

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--date", paramLabel = "D", description = "Day, YYYY-MM-DD (default: of the data package).")
    private @Nullable String date;

    @Option(names = "--cargo", paramLabel = "C", description = "TEU, FEU or t[:commodity] (default: TEU).")
    private String cargo = "TEU";

    @Option(names = "--criterion", paramLabel = "K", description = "days, usd, co2e or all (default: all).")
    private String criterion = "all";

    @Option(names = "--format", paramLabel = "F", description = "csv or json (default: csv).")
    private String format = "csv";

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private NetworkSkim ofNetwork = new NetworkSkim();

    SkimCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (ofNetwork.wanted()) {
            for (String option : OF_PACKAGE) {
                if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
                    throw new BadUsageException(option + " is for a skim of the data package, not of --net");
                }
            }
            ofNetwork.run(console);
            return 0;
        }
        ofNetwork.requireNoOptions();
        Format chosen = Format.of(format);
        if (chosen != Format.CSV && chosen != Format.JSON) {
            throw new BadUsageException("skim prints csv or json, not " + format);
        }
        SkimReport.Criterion wanted = SkimReport.Criterion.of(criterion);
        LocalDate asked = date == null ? null : Dates.parse(date);
        Network network = data.read();
        LocalDate day = Dates.within(network, asked == null ? network.defaultDate() : asked);
        Cargo unit = CargoReader.parse(cargo, network, day);
        SkimReport report = new SkimReport(network, day, unit, SkimStudy.skim(network, day, unit), wanted);
        if (chosen == Format.CSV) {
            report.csv(console.out());
        } else {
            console.out().print(report.json());
        }
        return 0;
    }
}
