package org.landbridge.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.landbridge.flow.freight.FreightOptions;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Network;
import org.landbridge.network.TradeFacts;
import org.landbridge.network.data.ChoiceWriter;
import org.landbridge.network.data.TradeReader;
import org.landbridge.study.choice.ChoiceFit;
import org.landbridge.study.choice.ChoiceFitStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fits how shippers choose to reported volumes. */
@Command(
        name = "fit",
        description = "Fits the parameters of choice to the volumes that were reported of links and corridors.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Rows of choice.csv that say yes in the column fitted are fitted: sharpness, nest_scale, and a",
            "corridor_constant for each corridor that is named. They are drawn to 6, 0.6 and 0.",
            "All reports on a question within the window count as one figure, weighted by confidence.",
            "Takes several minutes for the built-in data.",
            "",
            "Examples:",
            "  landbridge flows fit",
            "  landbridge flows fit --data my-package --date 2023-07-01 --write"
        })
final class FlowsFitCommand implements Callable<Integer> {
    private static final int MOST_DAYS = 36_525;

    private final Console console;

    @Option(
            names = "--date",
            paramLabel = "D",
            description = "Day of demand and network (default: of the data package).")
    private @Nullable String date;

    @Option(
            names = "--window",
            paramLabel = "DAYS",
            description =
                    "Reports count whose middle is at most so many days from the date (default: ${DEFAULT-VALUE}).")
    private int window = 550;

    @Option(names = "--gap", paramLabel = "G", description = "Gap of every assignment (default: 1e-6).")
    private double gap = 1e-6;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(names = "--write", description = "Write the fitted values to choice.csv of the data package.")
    private boolean write;

    @Option(
            names = "--fitted-on",
            paramLabel = "D",
            description = "Day to write beside the values, YYYY-MM-DD (default: today).")
    private @Nullable String fittedOn;

    @Option(names = "--format", paramLabel = "F", description = "table or json (default: table).")
    private String format = "table";

    @Option(names = "--quiet", description = "Do not tell how far it is.")
    private boolean quiet;

    @Mixin
    private DataOption data = new DataOption();

    FlowsFitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Format chosen = Format.of(format);
        if (chosen != Format.TABLE && chosen != Format.JSON) {
            throw new BadUsageException("flows fit prints table or json, not " + format);
        }
        threads.count();
        if (!(gap > 0) || Double.isInfinite(gap)) {
            throw new BadUsageException("--gap must be more than 0");
        }
        if (window < 1 || window > MOST_DAYS) {
            throw new BadUsageException("--window must be between 1 and " + MOST_DAYS + " days");
        }
        LocalDate today = fittedOn == null ? LocalDate.now(Clock.systemUTC()) : Dates.parse(fittedOn);
        Network network = data.read();
        LocalDate day = Dates.within(network, date == null ? network.defaultDate() : Dates.parse(date));
        Path folder = data.folder();
        TradeFacts facts = TradeReader.read(folder);
        FreightOptions standard = FreightOptions.standard();
        FreightOptions options = new FreightOptions(
                gap, standard.maxIterations(), standard.maxRounds(), standard.entry(), threads.count());
        ChoiceFit fit = ChoiceFitStudy.fit(network, facts, day, window, today, options, line -> {
            if (!quiet) {
                console.err().print(line + "\n");
            }
        });
        console.out().print(chosen == Format.JSON ? ChoiceFitText.json(fit) : ChoiceFitText.table(fit));
        if (write) {
            ChoiceWriter.write(folder, fit.after());
            console.note("written: " + folder.resolve("choice.csv"));
        }
        return 0;
    }
}
