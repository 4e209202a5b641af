package org.landbridge.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.landbridge.app.file.WholeFile;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Confidence;
import org.landbridge.trade.estimate.EstimationOptions;
import org.landbridge.trade.sanctions.SanctionCase;
import org.landbridge.trade.sanctions.SanctionCases;
import org.landbridge.trade.sanctions.SanctionEffects;
import org.landbridge.trade.sanctions.SanctionPanel;
import org.landbridge.trade.sanctions.SanctionStudy;
import org.landbridge.trade.sanctions.StateNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Estimates what sanctions do to trade. */
@Command(
        name = "sanctions",
        description = "Estimates what sanctions do to trade, from a panel of trade and a list of sanction cases.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "PPML with exporter-year, importer-year, directed-pair and, if there are domestic flows, border-year effects.",
            "Cases come in the format of the Global Sanctions Data Base, version 4, which its makers give on request.",
            "A kind of sanction is estimated from pairs for which it begins or ends in the panel's years;",
            "kinds that change for few pairs are in the model, but their effects are not told.",
            "The data base has no mark for a target whose trade ends for another reason: leave such cases out. In",
            "version 4 these are 379, 380 and 381, sanctions on Kuwait while it was occupied.",
            "",
            "Example:",
            "  landbridge trade sanctions --data panel.csv.gz --gsdb GSDB_V4.csv --control rta \\",
            "    --leave-out 379,380,381 --out trade_elasticities.csv"
        })
final class TradeSanctionsCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--data",
            paramLabel = "FILE",
            required = true,
            description = "The panel of trade: .parquet, or CSV (also packed by gzip), a row for a flow of a year.")
    private Path data = Path.of("");

    @Option(names = "--gsdb", paramLabel = "FILE", required = true, description = "The sanction cases, CSV.")
    private Path gsdb = Path.of("");

    @Option(names = "--exporter", paramLabel = "C", description = "Column, ISO3 code (default: ${DEFAULT-VALUE}).")
    private String exporter = "exporter";

    @Option(names = "--importer", paramLabel = "C", description = "Column, ISO3 code (default: ${DEFAULT-VALUE}).")
    private String importer = "importer";

    @Option(names = "--year", paramLabel = "C", description = "Column (default: ${DEFAULT-VALUE}).")
    private String year = "year";

    @Option(names = "--trade", paramLabel = "C", description = "Column, any unit (default: ${DEFAULT-VALUE}).")
    private String trade = "trade";

    @Option(
            names = "--control",
            paramLabel = "C",
            split = ",",
            description = "Column of another regressor, such as trade agreements; may be repeated.")
    private List<String> controls = new ArrayList<>();

    @Option(
            names = "--leave-out",
            paramLabel = "ID",
            split = ",",
            description = "Case not to use, by its case_id; may be repeated.")
    private List<Integer> leftOut = new ArrayList<>();

    @Option(
            names = "--names",
            paramLabel = "FILE",
            description = "More names of states and groups: CSV with name, codes, from, to (years; blank: always).")
    private @Nullable Path names;

    @Option(names = "--by-direction", description = "Tell partial sanctions on exports and on imports apart.")
    private boolean byDirection;

    @Option(
            names = "--least-pairs",
            paramLabel = "N",
            description =
                    "Tell the effect of a kind if it changes for so many directed pairs (default: ${DEFAULT-VALUE}).")
    private int leastPairs = 10;

    @Option(
            names = "--source",
            paramLabel = "IDS",
            description = "Sources to write in --out, with ; between (default: the panel's file name and gsdb).")
    private @Nullable String source;

    @Option(
            names = "--confidence",
            paramLabel = "C",
            description = "Confidence to write in --out: low, medium or high (default: ${DEFAULT-VALUE}).")
    private String confidence = "medium";

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Also write the estimates as trade_elasticities.csv of a data package has them.")
    private @Nullable Path out;

    TradeSanctionsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        threads.count();
        if (leastPairs < 1) {
            throw new BadUsageException("--least-pairs must be at least 1");
        }
        Confidence sure = Arrays.stream(Confidence.values())
                .filter(c -> c.word().equals(confidence))
                .findFirst()
                .orElseThrow(() -> new BadUsageException("--confidence must be low, medium or high"));
        Path target = out;
        if (target != null) {
            WholeFile.requireWritable(target);
        }
        SanctionPanel columns =
                new SanctionPanel(exporter, importer, year, trade, controls, leftOut, byDirection, leastPairs);
        StateNames known =
                names == null ? StateNames.standard() : StateNames.standard().with(names);
        List<SanctionCase> cases = SanctionCases.read(gsdb);
        SanctionEffects effects = SanctionStudy.run(
                TradeData.read(data, SanctionStudy.wanted(columns)),
                columns,
                cases,
                known,
                EstimationOptions.standard().withThreads(threads.count()));
        console.out().print(new SanctionsText(effects, columns, cases, data, gsdb).text());
        if (target != null) {
            String sources = source == null ? data.getFileName() + ";gsdb" : source;
            String rows = SanctionsCsv.text(effects, columns, sources, sure);
            WholeFile.write(target, stream -> stream.write(rows.getBytes(StandardCharsets.UTF_8)));
            console.note("estimates written to " + target);
        }
        return 0;
    }
}
