package org.landbridge.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.landbridge.app.chart.Pictures;
import org.landbridge.app.chart.Theme;
import org.landbridge.app.file.WholeFile;
import org.landbridge.flow.freight.FreightOptions;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Network;
import org.landbridge.network.data.TradeReader;
import org.landbridge.network.scenario.Scenario;
import org.landbridge.network.scenario.ScenarioReader;
import org.landbridge.study.appraise.Appraisal;
import org.landbridge.study.appraise.AppraisalOptions;
import org.landbridge.study.appraise.AppraisalStudy;
import org.landbridge.study.appraise.ProjectFile;
import org.landbridge.study.appraise.ProjectReader;
import org.landbridge.study.bargain.Bargain;
import org.landbridge.study.bargain.BargainStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who would pay for a link, and whether its lender's own gain explains the loan. */
@Command(
        name = "bargain",
        description = "Who pays for a link: gains by state, the bargain, coalitions, tolls, hold-up, and the lender.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "The project is appraised first; its file may say under bargain who bargains with what weight, and in what",
            "ranges the unknown lies (landbridge appraise --schema). Only freight is counted: no motive but trade.",
            "",
            "Examples:",
            "  landbridge bargain examples/rasht-astara.yaml",
            "  landbridge bargain examples/rasht-astara.yaml --traffic promoters --chart pays.svg",
            "  landbridge bargain examples/rasht-astara.yaml --format json --out pays.json"
        })
final class BargainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "PROJECT", description = "Project file in YAML.")
    private Path file = Path.of("");

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

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the box's points (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--gap", paramLabel = "G", description = "Gap of the assignment (default: 1e-6).")
    private double gap = 1e-6;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(names = "--chart", paramLabel = "FILE", description = "Also draw who gains and the box, .svg or .png.")
    private @Nullable Path chart;

    @Option(names = "--theme", paramLabel = "T", description = "light or dark (default: light).")
    private String theme = "light";

    @Mixin
    private ReportOptions output = new ReportOptions();

    @Option(names = "--quiet", description = "Do not tell how far the assignment has come.")
    private boolean quiet;

    @Mixin
    private DataOption data = new DataOption();

    BargainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Format chosen = output.format("bargain");
        check();
        LocalDate asked = date == null ? null : Dates.parse(date);
        Network network = data.read();
        if (asked != null) {
            Dates.within(network, asked);
        }
        ProjectFile project = ProjectReader.read(file, network);
        Scenario scenario = ScenarioReader.read(project.scenario(), network);
        FreightOptions standard = FreightOptions.standard();
        Appraisal appraisal = AppraisalStudy.run(
                network,
                TradeReader.read(data.folder()),
                project,
                scenario,
                new AppraisalOptions(
                        traffic,
                        discountRate,
                        asked,
                        seed,
                        null,
                        false,
                        new FreightOptions(
                                gap,
                                standard.maxIterations(),
                                standard.maxRounds(),
                                standard.entry(),
                                threads.count())),
                this::progress);
        Bargain bargain = BargainStudy.run(appraisal, seed);
        Path picture = chart;
        if (picture != null) {
            Pictures.bargain(picture, bargain, Theme.of(theme));
            console.note("chart written to " + picture);
        }
        String text = switch (chosen) {
            case JSON -> BargainJson.text(bargain, seed);
            case CSV -> BargainCsv.text(bargain);
            case MARKDOWN -> new BargainTable(bargain, true).text();
            default -> new BargainTable(bargain, false).text();
        };
        output.write(console, text);
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
        threads.count();
        if (!(gap > 0) || Double.isInfinite(gap)) {
            throw new BadUsageException("--gap must be more than 0");
        }
        Theme.of(theme);
        Path picture = chart;
        if (picture != null) {
            Pictures.requireKnownEnding(picture);
            WholeFile.requireWritable(picture);
        }
    }
}
