package org.landbridge.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.landbridge.app.chart.Pictures;
import org.landbridge.app.chart.Theme;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Demand;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.PlaceFinder;
import org.landbridge.network.data.DemandReader;
import org.landbridge.network.scenario.Scenario;
import org.landbridge.network.scenario.ScenarioReader;
import org.landbridge.routing.Cargo;
import org.landbridge.routing.CargoReader;
import org.landbridge.study.Question;
import org.landbridge.study.Sampling;
import org.landbridge.study.criticality.Criticality;
import org.landbridge.study.criticality.CriticalityStudy;
import org.landbridge.study.criticality.ElementKind;
import org.landbridge.study.criticality.PairCriticality;
import org.landbridge.study.criticality.PairStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What hurts most when it closes. */
@Command(
        name = "criticality",
        description = "Closes every link, place, strait and state in turn: what that costs, and who is cut off.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "A state's closure shuts its land, ports and canals; its straits stay open, and ships sail past its ports.",
            "A demand table is a CSV file with the columns origin, destination, weight; places by id or name.",
            "",
            "Examples:",
            "  landbridge criticality RULED INNSA",
            "  landbridge criticality --all --top 10 --chart criticality.svg",
            "  landbridge criticality --all --demand trade.csv --kind strait --format json"
        })
final class CriticalityCommand implements Callable<Integer> {
    private static final int DEFAULT_TOP = 15;
    private static final int MOST_TOP = 10_000;

    private final Console console;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FROM", description = "Origin: UN/LOCODE, name, or a part.")
    private @Nullable String from;

    @Parameters(index = "1", arity = "0..1", paramLabel = "TO", description = "Destination.")
    private @Nullable String to;

    @Option(names = "--all", description = "All pairs of places instead of one.")
    private boolean all;

    @Option(names = "--demand", paramLabel = "FILE", description = "What moves, with --all (default: all pairs equal).")
    private @Nullable Path demandFile;

    @Option(names = "--kind", paramLabel = "K", description = "link, place, strait or state (default: all of them).")
    private @Nullable String kind;

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "How many to list of each ranking (default: ${DEFAULT-VALUE}).",
            defaultValue = DEFAULT_TOP + "")
    private int top;

    @Option(names = "--date", paramLabel = "D", description = "Day, YYYY-MM-DD (default: of scenario or data package).")
    private @Nullable String date;

    @Option(names = "--scenario", paramLabel = "FILE", description = "Scenario file with changes of the network.")
    private @Nullable Path scenarioFile;

    @Option(names = "--cargo", paramLabel = "C", description = "TEU, FEU or t[:commodity] (default: TEU).")
    private String cargo = "TEU";

    @Option(
            names = "--value-of-time",
            paramLabel = "USD_PER_DAY",
            description = "What a day is worth (default: capital cost of the goods).")
    private double valueOfTime = Double.NaN;

    @Option(names = "--chart", paramLabel = "FILE", description = "Also draw the first, as FILE.svg or FILE.png.")
    private @Nullable Path chart;

    @Option(names = "--theme", paramLabel = "T", description = "light or dark (default: light).")
    private String theme = "light";

    @Mixin
    private ReportOptions output = new ReportOptions();

    @Mixin
    private DataOption data = new DataOption();

    CriticalityCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Format chosen = output.format("criticality");
        Set<ElementKind> kinds = kinds();
        check();
        LocalDate asked = date == null ? null : Dates.parse(date);
        Network base = data.read();
        Scenario scenario = scenarioFile == null ? null : ScenarioReader.read(scenarioFile, base);
        LocalDate day = Dates.within(base, day(asked, scenario, base));
        Cargo unit = CargoReader.parse(cargo, base, day);
        Network network = scenario == null ? base : scenario.applyTo(base);
        String name = scenario == null ? "base" : scenario.name();
        output.write(
                console,
                all ? all(network, name, day, unit, kinds, chosen) : pair(network, name, day, unit, kinds, chosen));
        return 0;
    }

    private void check() {
        if (all == (from != null)) {
            throw new BadUsageException("name two places, or ask for --all pairs");
        }
        if (!all && to == null) {
            throw new BadUsageException("name a destination too, or ask for --all pairs");
        }
        if (!all && demandFile != null) {
            throw new BadUsageException("--demand goes with --all");
        }
        if (top < 1 || top > MOST_TOP) {
            throw new BadUsageException("--top must be between 1 and " + MOST_TOP);
        }
        if (valueOfTime < 0 || Double.isInfinite(valueOfTime)) {
            throw new BadUsageException("--value-of-time must be a number of USD, 0 or more");
        }
        if (chart != null) {
            Pictures.requireKnownEnding(chart);
        }
        if (chart != null || !theme.equals("light")) {
            Theme.of(theme);
        }
    }

    private Set<ElementKind> kinds() {
        if (kind == null) {
            return EnumSet.allOf(ElementKind.class);
        }
        for (ElementKind known : ElementKind.values()) {
            if (known.word().equalsIgnoreCase(kind)) {
                return EnumSet.of(known);
            }
        }
        throw new BadUsageException("unknown kind \"" + kind + "\"; known are: link, place, strait, state");
    }

    private static LocalDate day(@Nullable LocalDate asked, @Nullable Scenario scenario, Network network) {
        LocalDate base = scenario == null ? null : scenario.baseDate();
        return asked != null ? asked : base != null ? base : network.defaultDate();
    }

    private String all(
            Network network, String scenario, LocalDate day, Cargo unit, Set<ElementKind> kinds, Format chosen) {
        List<Demand> demand = demandFile == null ? List.of() : DemandReader.read(demandFile, network);
        Criticality criticality =
                CriticalityStudy.all(network, scenario, day, unit, valueOfTime, Sampling.STANDARD, demand, kinds, top);
        if (chart != null) {
            Pictures.criticality(chart, criticality, Theme.of(theme));
            console.note("chart written to " + chart);
        }
        return switch (chosen) {
            case JSON -> CriticalityJson.text(criticality);
            case CSV -> CriticalityCsv.text(criticality);
            case MARKDOWN -> new CriticalityTable(criticality, true).text();
            default -> new CriticalityTable(criticality, false).text();
        };
    }

    private String pair(
            Network network, String scenario, LocalDate day, Cargo unit, Set<ElementKind> kinds, Format chosen) {
        PlaceFinder finder = new PlaceFinder(network);
        Place origin = QuestionOptions.door(finder.find(String.valueOf(from)));
        Place destination = QuestionOptions.door(finder.find(String.valueOf(to)));
        if (origin.id().equals(destination.id())) {
            throw new BadUsageException(
                    "origin and destination are the same place (" + origin.id() + " " + origin.name() + ")");
        }
        PairCriticality criticality = PairStudy.analyse(
                network, scenario, new Question(origin, destination, day, unit, 1, valueOfTime), kinds, top);
        if (chart != null) {
            Pictures.criticality(chart, criticality, Theme.of(theme));
            console.note("chart written to " + chart);
        }
        return switch (chosen) {
            case JSON -> CriticalityJson.text(criticality);
            case CSV -> CriticalityCsv.text(criticality);
            case MARKDOWN -> new PairCriticalityTable(criticality, true).text();
            default -> new PairCriticalityTable(criticality, false).text();
        };
    }
}
