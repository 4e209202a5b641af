package org.landbridge.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.landbridge.app.file.ParquetFile;
import org.landbridge.app.file.WholeFile;
import org.landbridge.flow.freight.ChoiceParameters;
import org.landbridge.flow.freight.FreightDemand;
import org.landbridge.flow.freight.FreightOptions;
import org.landbridge.flow.freight.FreightStep;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.ChoiceParameter;
import org.landbridge.network.ChoiceValue;
import org.landbridge.network.Network;
import org.landbridge.network.data.FreightTableReader;
import org.landbridge.network.data.TradeReader;
import org.landbridge.network.scenario.Scenario;
import org.landbridge.study.demand.DemandStudy;
import org.landbridge.study.flows.FlowReport;
import org.landbridge.study.flows.FlowStudy;
import org.landbridge.study.flows.ScenarioFlows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts freight on the corridors and tells what gets full. */
@Command(
        name = "corridor",
        description =
                "Puts freight by commodity on the corridors: tonnes, crowding, bottlenecks, what scenarios change.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "A demand table is a CSV file with the columns origin, destination, commodity, tonnes_per_year.",
            "Gap: tonnes on other routes than would be chosen at the times that these flows make, over all tonnes.",
            "Exit code 1 if the gap was not reached; the report is printed and written all the same.",
            "",
            "Examples:",
            "  landbridge flows corridor --scenario examples/astara-rasht-open.yaml",
            "  landbridge flows corridor --commodity grain --from RU --to IR",
            "  landbridge flows corridor --demand demand.csv --out flows.parquet --format geojson"
        })
final class FlowsCorridorCommand implements Callable<Integer> {
    private static final int MOST_TOP = 1000;

    private final Console console;

    @Option(
            names = "--demand",
            paramLabel = "FILE",
            description = "What moves, as a CSV file (default: the demand of the data package, see flows demand).")
    private @Nullable Path demandFile;

    @Option(names = "--date", paramLabel = "D", description = "Day, YYYY-MM-DD (default: of scenario or data package).")
    private @Nullable String date;

    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            description = "Scenario file; may be repeated to see several side by side, A+B makes the changes of both"
                    + " together.")
    private List<String> scenarioFiles = new ArrayList<>();

    @Option(names = "--gap", paramLabel = "G", description = "Gap to reach (default: 1e-6).")
    private double gap = 1e-6;

    @Option(
            names = "--max-iterations",
            paramLabel = "N",
            description = "Stop a round after so many (default: ${DEFAULT-VALUE}).")
    private int maxIterations = 200;

    @Option(
            names = "--sharpness",
            paramLabel = "X",
            description =
                    "Utility lost by a route that costs twice the cheapest; 0.5 to 50 (default: of choice.csv of the"
                            + " data package).")
    private @Nullable Double sharpness;

    @Option(
            names = "--nest-scale",
            paramLabel = "X",
            description =
                    "How unlike routes of one corridor are, 0.1 to 1 (default: of choice.csv of the data package).")
    private @Nullable Double nestScale;

    @Option(
            names = "--exposure-cost",
            paramLabel = "USD",
            description = "What each sanctions authority whose regimes a route meets weighs in the choice, USD a tonne"
                    + " (default: 0). Exposure is shown whatever it weighs.")
    private double exposureUsd;

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "How many bottlenecks to list (default: ${DEFAULT-VALUE}).")
    private int top = 10;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(
            names = "--format",
            paramLabel = "F",
            description = "table, json, csv, markdown or geojson (default: table).")
    private String format = "table";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Also write every corridor, mode and element, as .csv, .parquet or .geojson; may be repeated.")
    private List<Path> outs = new ArrayList<>();

    @Option(names = "--quiet", description = "Do not tell the gap of every iteration.")
    private boolean quiet;

    @Mixin
    private DemandPart part = new DemandPart();

    @Mixin
    private DataOption data = new DataOption();

    FlowsCorridorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Format chosen = Format.of(format);
        part.check();
        ChoiceParameters parameters = parameters(TradeReader.choice(data.folder()));
        FreightOptions options = options();
        LocalDate asked = date == null ? null : Dates.parse(date);
        Network network = data.read();
        List<Scenario> scenarios = new ArrayList<>();
        for (String files : scenarioFiles) {
            scenarios.add(ScenarioFiles.read(files, network));
        }
        LocalDate day = Dates.within(network, day(asked, scenarios, network));
        FreightDemand demand = part.of(demand(network, day), network);
        if (!quiet) {
            console.err().print("scenario                   round  iteration          gap   step    routes\n");
        }
        FlowReport report = FlowStudy.run(network, scenarios, day, demand, parameters, options, top, this::progress);
        console.out()
                .print(
                        switch (chosen) {
                            case JSON -> FlowsJson.text(report);
                            case CSV -> FlowRows.of(report).csv();
                            case GEOJSON -> FlowsGeoJson.text(report, data.folder());
                            case MARKDOWN -> new FlowsTable(report, true).text();
                            case TABLE -> new FlowsTable(report, false).text();
                        });
        for (Path out : outs) {
            write(out, report);
            console.note("flows written to " + out);
        }
        return code(report);
    }

    private FreightDemand demand(Network network, LocalDate day) {
        Path file = demandFile;
        return file == null
                ? DemandStudy.demand(network, "base", TradeReader.read(data.folder()), day)
                        .demand()
                : FreightDemand.of(FreightTableReader.read(file, network), List.of(String.valueOf(file.getFileName())));
    }

    private ChoiceParameters parameters(List<ChoiceValue> rows) {
        try {
            ChoiceParameters parameters = ChoiceParameters.of(rows).withExposure(exposureUsd);
            if (sharpness != null) {
                parameters = parameters.with(ChoiceParameter.SHARPNESS, sharpness);
            }
            return nestScale == null ? parameters : parameters.with(ChoiceParameter.NEST_SCALE, nestScale);
        } catch (IllegalArgumentException e) {
            throw new BadUsageException("bad choice parameter: " + e.getMessage());
        }
    }

    private FreightOptions options() {
        if (!(gap > 0) || Double.isInfinite(gap)) {
            throw new BadUsageException("--gap must be more than 0");
        }
        threads.count();
        if (maxIterations < 1) {
            throw new BadUsageException("--max-iterations must be at least 1");
        }
        if (top < 0 || top > MOST_TOP) {
            throw new BadUsageException("--top must be between 0 and " + MOST_TOP);
        }
        for (Path out : outs) {
            String name = name(out);
            if (!name.endsWith(".csv") && !name.endsWith(".geojson") && !name.endsWith(".parquet")) {
                throw new BadUsageException(
                        "cannot write flows to " + out + ": the name ends in .csv, .parquet or .geojson");
            }
            WholeFile.requireWritable(out);
            if (name.endsWith(".parquet")) {
                ParquetFile.requireDriver(out);
            }
        }
        FreightOptions standard = FreightOptions.standard();
        return new FreightOptions(gap, maxIterations, standard.maxRounds(), standard.entry(), threads.count());
    }

    private static LocalDate day(@Nullable LocalDate asked, List<Scenario> scenarios, Network network) {
        if (asked != null) {
            return asked;
        }
        LocalDate first = null;
        for (Scenario scenario : scenarios) {
            LocalDate base = scenario.baseDate();
            if (base != null && first != null && !base.equals(first)) {
                throw new BadUsageException("the scenarios have different base dates (" + first + ", " + base
                        + "); name the day with --date");
            }
            first = base == null ? first : base;
        }
        return first == null ? network.defaultDate() : first;
    }

    private void progress(String scenario, FreightStep step) {
        if (!quiet) {
            console.err()
                    .print(String.format(
                            Locale.ROOT,
                            "%-26.26s %5d  %9d  %11.4e  %5.3f  %8d%n",
                            scenario,
                            step.round(),
                            step.iteration(),
                            step.gap(),
                            step.step(),
                            step.routes()));
        }
    }

    private void write(Path file, FlowReport report) {
        String name = name(file);
        if (name.endsWith(".parquet")) {
            FlowRows rows = FlowRows.of(report);
            ParquetFile.write(file, rows.columns(), rows.rows());
            return;
        }
        String text = name.endsWith(".csv") ? FlowRows.of(report).csv() : FlowsGeoJson.text(report, data.folder());
        WholeFile.write(file, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private int code(FlowReport report) {
        for (ScenarioFlows flows : report.scenarios()) {
            if (flows.gap() > report.gap()) {
                console.note("scenario " + flows.name() + ": the gap " + report.gap() + " was not reached ("
                        + flows.gap() + "); allow more with --max-iterations, or ask for less with --gap");
            } else if (!flows.converged()) {
                console.note("scenario " + flows.name() + ": routes still came up after " + flows.rounds()
                        + " rounds; the flows on the known routes have reached the gap");
            }
        }
        return report.converged() ? 0 : 1;
    }
}
