package org.landbridge.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.landbridge.app.chart.AppraisalPicture;
import org.landbridge.app.chart.Pictures;
import org.landbridge.app.chart.Theme;
import org.landbridge.app.file.WholeFile;
import org.landbridge.flow.freight.FreightOptions;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Network;
import org.landbridge.network.TradeFacts;
import org.landbridge.network.data.BaselineReader;
import org.landbridge.network.data.TradeReader;
import org.landbridge.network.scenario.Scenario;
import org.landbridge.network.scenario.ScenarioReader;
import org.landbridge.study.appraise.Appraisal;
import org.landbridge.study.appraise.AppraisalOptions;
import org.landbridge.study.appraise.AppraisalStudy;
import org.landbridge.study.appraise.EquivalentVariation;
import org.landbridge.study.appraise.ProjectFile;
import org.landbridge.study.appraise.ProjectReader;
import org.landbridge.study.appraise.ProjectSchema;
import org.landbridge.study.simulate.SimulateOptions;
import org.landbridge.study.simulate.SimulateStudy;
import org.landbridge.trade.equilibrium.Deficits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a link is worth, to whom, and how sure that is. */
@Command(
        name = "appraise",
        description = "Appraises a project: NPV, EIRR, who gains and who pays, the loan, and how sure it is.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "User benefits by the rule of half. What a model of trade says is never added to them.",
            "",
            "Examples:",
            "  landbridge appraise examples/rasht-astara.yaml",
            "  landbridge appraise examples/rasht-astara.yaml --traffic promoters --chart cash.svg",
            "  landbridge appraise examples/rasht-astara.yaml --with-trade",
            "  landbridge appraise --schema > project.schema.json"
        })
final class AppraiseCommand implements Callable<Integer> {
    private static final int MOST_DRAWS = 1_000_000;

    /** As {@code trade simulate} has it. */
    private static final double REACH = 1.35;

    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "PROJECT", description = "Project file in YAML.")
    private @Nullable Path file;

    @Option(
            names = "--traffic",
            paramLabel = "NAME",
            description = "assignment, or a forecast of the project file (default: what the file says).")
    private @Nullable String traffic;

    @Option(
            names = "--discount-rate",
            paramLabel = "PERCENT",
            description = "Rate of discount a year, 0 to 50 (default: of the project file).")
    private @Nullable Double discountRate;

    @Option(names = "--date", paramLabel = "D", description = "Day of the network (default: of the scenario).")
    private @Nullable String date;

    @Option(names = "--draws", paramLabel = "N", description = "Draws, 100 to 1,000,000 (default: of the file).")
    private @Nullable Integer draws;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the draws (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--all-demand",
            description = "Put freight that cannot use the link on the network too; slow, for its crowding.")
    private boolean allDemand;

    @Option(
            names = "--with-trade",
            description = "Also run trade simulate on the project's scenario: its equivalent variation by state.")
    private boolean withTrade;

    @Option(
            names = "--trade-draws",
            paramLabel = "N",
            description = "Draws of --with-trade (default: ${DEFAULT-VALUE}).")
    private int tradeDraws = 200;

    @Option(names = "--gap", paramLabel = "G", description = "Gap of the assignment (default: 1e-6).")
    private double gap = 1e-6;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(names = "--chart", paramLabel = "FILE", description = "Also draw the project, FILE.svg or FILE.png.")
    private @Nullable Path chart;

    @Option(
            names = "--chart-of",
            paramLabel = "Q",
            description = "What the chart shows: cash (by year, and what it adds up to) or tornado (default: cash).")
    private String chartOf = "cash";

    @Option(names = "--theme", paramLabel = "T", description = "light or dark (default: light).")
    private String theme = "light";

    @Mixin
    private ReportOptions output = new ReportOptions();

    @Option(names = "--quiet", description = "Do not tell how far the assignment has come.")
    private boolean quiet;

    @Option(names = "--schema", description = "Print the JSON Schema of project files and stop.")
    private boolean schema;

    @Mixin
    private DataOption data = new DataOption();

    AppraiseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (schema) {
            console.out().print(ProjectSchema.text());
            return 0;
        }
        Path project = file;
        if (project == null) {
            throw new BadUsageException("name a project file");
        }
        Format chosen = output.format("appraise");
        check();
        LocalDate asked = date == null ? null : Dates.parse(date);
        SimulateOptions trade = new SimulateOptions(tradeDraws, seed, Deficits.ADDITIVE, 1, REACH, threads.count());
        Network network = data.read();
        if (asked != null) {
            Dates.within(network, asked);
        }
        ProjectFile read = ProjectReader.read(project, network);
        Scenario scenario = ScenarioReader.read(read.scenario(), network);
        FreightOptions standard = FreightOptions.standard();
        AppraisalOptions options = new AppraisalOptions(
                traffic,
                discountRate,
                asked,
                seed,
                draws,
                allDemand,
                new FreightOptions(
                        gap, standard.maxIterations(), standard.maxRounds(), standard.entry(), threads.count()));
        TradeFacts facts = TradeReader.read(data.folder());
        Appraisal appraisal = AppraisalStudy.run(network, facts, read, scenario, options, this::progress);
        if (withTrade) {
            appraisal = appraisal.withEquivalentVariation(EquivalentVariation.of(SimulateStudy.run(
                    network,
                    scenario.applyTo(network),
                    scenario.name(),
                    appraisal.date(),
                    BaselineReader.read(data.folder()),
                    facts,
                    List.of(),
                    trade,
                    this::progress)));
        }
        Path picture = chart;
        if (picture != null) {
            Pictures.appraisal(picture, appraisal, AppraisalPicture.of(chartOf), Theme.of(theme));
            console.note("chart written to " + picture);
        }
        output.write(
                console,
                switch (chosen) {
                    case JSON -> AppraisalJson.text(appraisal, seed);
                    case CSV -> AppraisalCsv.text(appraisal);
                    case MARKDOWN -> new AppraisalTable(appraisal, true).text();
                    default -> new AppraisalTable(appraisal, false).text();
                });
        return 0;
    }

    private synchronized void progress(String line) {
        if (!quiet) {
            console.note(line);
        }
    }

    private void check() {
        Double rate = discountRate;
        if (rate != null && !(rate >= 0 && rate <= 50)) {
            throw new BadUsageException("--discount-rate must be between 0 and 50 (per cent a year)");
        }
        Integer number = draws;
        if (number != null && (number < 100 || number > MOST_DRAWS)) {
            throw new BadUsageException("--draws must be between 100 and " + MOST_DRAWS);
        }
        threads.count();
        if (!(gap > 0) || Double.isInfinite(gap)) {
            throw new BadUsageException("--gap must be more than 0");
        }
        AppraisalPicture.of(chartOf);
        Theme.of(theme);
        Path picture = chart;
        if (picture != null) {
            Pictures.requireKnownEnding(picture);
            WholeFile.requireWritable(picture);
        }
    }
}
