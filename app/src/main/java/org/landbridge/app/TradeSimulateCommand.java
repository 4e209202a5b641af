package org.landbridge.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Network;
import org.landbridge.network.TradeBaseline;
import org.landbridge.network.data.BaselineReader;
import org.landbridge.network.data.TradeReader;
import org.landbridge.network.scenario.Scenario;
import org.landbridge.study.simulate.Sanction;
import org.landbridge.study.simulate.SanctionReader;
import org.landbridge.study.simulate.SimulateOptions;
import org.landbridge.study.simulate.SimulateStudy;
import org.landbridge.study.simulate.Simulation;
import org.landbridge.trade.equilibrium.Deficits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells what a scenario does to trade costs, trade and real income. */
@Command(
        name = "simulate",
        description =
                "From changed routes to changed trade: trade costs, trade and real income by state, with intervals.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Money is million USD of the year of the trade matrix. Intervals hold 90 %% of the draws.",
            "Real income is the exact equivalent variation of what a state earns, as a share of its GDP.",
            "A sanction SENDER-TARGET:kind names states or blocs; its effect is the estimate of trade_elasticities.csv.",
            "",
            "Examples:",
            "  landbridge trade simulate --scenario examples/astara-rasht-open.yaml",
            "  landbridge trade simulate --scenario examples/suez-closed.yaml --closure scaled --top 20"
        })
final class TradeSimulateCommand implements Callable<Integer> {
    private static final int MOST_TOP = 10_000;

    private final Console console;

    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            description = "Scenario file; A+B makes the changes of both together.")
    private @Nullable String scenarioFile;

    @Option(
            names = "--sanction",
            paramLabel = "S",
            description = "Sanction between two states or blocs, SENDER-TARGET:kind; may be repeated.")
    private List<String> sanctionTexts = new ArrayList<>();

    @Option(names = "--date", paramLabel = "D", description = "Day, YYYY-MM-DD (default: of scenario or data package).")
    private @Nullable String date;

    @Option(names = "--draws", paramLabel = "N", description = "Draws of parameters (default: ${DEFAULT-VALUE}).")
    private int draws = 200;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the draws (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--closure",
            paramLabel = "RULE",
            description = "What becomes of trade deficits: additive, scaled or balanced (default: additive).")
    private String closure = "additive";

    @Option(
            names = "--reach",
            paramLabel = "X",
            description = "A pair of states counts if a way over what changed costs at most so many times its best,"
                    + " 1 to 2.5 (default: ${DEFAULT-VALUE}).")
    private double reach = 1.35;

    @Option(
            names = "--places",
            paramLabel = "N",
            description = "Places that stand for a state, 1 to 10 (default: ${DEFAULT-VALUE}).")
    private int places = 1;

    @Option(names = "--sectors", description = "Also list changes of trade costs by sector.")
    private boolean sectors;

    @Option(
            names = "--pair",
            paramLabel = "A-B",
            description = "Exporter and importer whose trade is listed whatever its size; may be repeated"
                    + " (default: those that the data package names).")
    private List<String> pairs = new ArrayList<>();

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "Rows of each list, the greatest changes first (default: ${DEFAULT-VALUE}).")
    private int top = 12;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private ReportOptions output = new ReportOptions();

    @Option(names = "--quiet", description = "Do not tell what is under way.")
    private boolean quiet;

    @Mixin
    private DataOption data = new DataOption();

    TradeSimulateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        long start = System.nanoTime();
        Format chosen = output.format("trade simulate");
        if (scenarioFile == null && sanctionTexts.isEmpty()) {
            throw new BadUsageException("name what changes: --scenario FILE, --sanction, or both");
        }
        if (top < 0 || top > MOST_TOP) {
            throw new BadUsageException("--top must be between 0 and " + MOST_TOP);
        }
        SimulateOptions options =
                new SimulateOptions(draws, seed, Deficits.of(closure), places, reach, threads.count());
        LocalDate asked = date == null ? null : Dates.parse(date);
        Network base = data.read();
        Scenario scenario = scenarioFile == null ? null : ScenarioFiles.read(scenarioFile, base);
        LocalDate day = asked;
        if (day == null && scenario != null) {
            day = scenario.baseDate();
        }
        LocalDate within = Dates.within(base, day == null ? base.defaultDate() : day);
        TradeBaseline baseline = BaselineReader.read(data.folder());
        SanctionReader reader = new SanctionReader(baseline, base, within);
        List<Sanction> sanctions = sanctionTexts.stream().map(reader::read).toList();
        List<String> listed = SimulateText.pairs(pairs, base.focus().tradePairs(), baseline);
        Simulation simulation = SimulateStudy.run(
                base,
                scenario == null ? base : scenario.applyTo(base),
                scenario == null ? "base" : scenario.name(),
                within,
                baseline,
                TradeReader.read(data.folder()),
                sanctions,
                options,
                this::progress);
        SimulateText report = new SimulateText(simulation, listed, top, sectors);
        String text = switch (chosen) {
            case JSON -> SimulateJson.text(simulation, listed, top);
            case CSV -> SimulateCsv.text(simulation);
            case MARKDOWN -> report.text(true);
            case TABLE, GEOJSON -> report.text(false);
        };
        output.write(console, text);
        progress(String.format(Locale.ROOT, "done in %.1f s", (System.nanoTime() - start) / 1e9));
        return 0;
    }

    private synchronized void progress(String what) {
        if (!quiet) {
            console.err().print(what + '\n');
        }
    }
}
