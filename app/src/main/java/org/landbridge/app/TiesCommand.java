package org.landbridge.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.landbridge.app.chart.Pictures;
import org.landbridge.app.chart.Theme;
import org.landbridge.app.file.EvidenceStore;
import org.landbridge.app.file.WholeFile;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.EditDistance;
import org.landbridge.network.Network;
import org.landbridge.network.TradeBaseline;
import org.landbridge.network.data.BaselineReader;
import org.landbridge.relations.evidence.Evidence;
import org.landbridge.relations.evidence.EvidenceFiles;
import org.landbridge.relations.evidence.EvidenceKind;
import org.landbridge.relations.evidence.TieParty;
import org.landbridge.study.ties.TiesOptions;
import org.landbridge.study.ties.TiesReport;
import org.landbridge.study.ties.TiesStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ties of states, and what would make them cool. */
@Command(
        name = "ties",
        description = "Ties of states: how strong, how exclusive, how lasting, and what would make them cool.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Strength comes from the data package's trade. Exclusivity and half-life need events and ideal points in the",
            "store of evidence (landbridge evidence import); without one the report says so. What breaks a tie is told as",
            "the smallest change of each cause, one at a time: a scenario, not a forecast.",
            "",
            "Examples:",
            "  landbridge ties RU",
            "  landbridge ties --all --chart ties.svg",
            "  landbridge ties IR --store mine.duckdb --format json"
        })
final class TiesCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "STATE", description = "State whose ties are told, an id of states.csv.")
    private @Nullable String state;

    @Option(names = "--all", description = "The strongest ties of all states instead.")
    private boolean all;

    @Option(
            names = "--states",
            split = ",",
            paramLabel = "S,S",
            description = "States of the network (default: those that the data package names).")
    private @Nullable List<String> states;

    @Option(names = "--date", paramLabel = "D", description = "Day of regimes and treaties (default: of the data).")
    private @Nullable String date;

    @Option(
            names = "--psi",
            paramLabel = "X",
            description = "Exclusivity over cost, 0 to 10 (default: what the store says, else 0).")
    private @Nullable Double psi;

    @Option(
            names = "--strongest",
            paramLabel = "N",
            description = "Ties of a state that count as strong in its half-life (default: ${DEFAULT-VALUE}).")
    private int strongest = TiesOptions.STRONGEST;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of resampling (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--chart", paramLabel = "FILE", description = "Also draw the network, FILE.svg or FILE.png.")
    private @Nullable Path chart;

    @Option(names = "--theme", paramLabel = "T", description = "light or dark (default: light).")
    private String theme = "light";

    @Mixin
    private ReportOptions output = new ReportOptions();

    @Option(names = "--no-store", description = "Do not look for a store of evidence.")
    private boolean noStore;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private DataOption data = new DataOption();

    TiesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Format chosen = output.format("ties");
        check();
        LocalDate asked = date == null ? null : Dates.parse(date);
        Network network = data.read();
        if (asked != null) {
            Dates.within(network, asked);
        }
        TiesOptions options =
                new TiesOptions(known(network), asked == null ? network.defaultDate() : asked, psi, strongest, seed);
        String only = state == null ? null : state.toUpperCase(Locale.ROOT);
        if (only != null && !options.states().contains(only)) {
            throw new BadUsageException("unknown state \"" + state + "\""
                    + EditDistance.didYouMean(only, options.states()) + " among those of the network ("
                    + String.join(", ", options.states()) + "); add it by --states");
        }
        TradeBaseline baseline = BaselineReader.read(data.folder());
        List<TieParty> formal = new ArrayList<>();
        EvidenceFiles.read(EvidenceKind.TIES, data.folder(), EvidenceFiles.Beside.NOTHING).rows().stream()
                .filter(TieParty.class::isInstance)
                .map(TieParty.class::cast)
                .forEach(formal::add);
        TiesReport report = report(network, baseline, formal, options);
        Path picture = chart;
        if (picture != null) {
            Pictures.ties(picture, report, only, Theme.of(theme));
            console.note("chart written to " + picture);
        }
        String text = switch (chosen) {
            case JSON -> TiesJson.text(report, only);
            case CSV -> TiesCsv.text(report, only);
            case MARKDOWN -> new TiesTable(report, only, true).text();
            default -> new TiesTable(report, only, false).text();
        };
        output.write(console, text);
        return 0;
    }

    /** With the store that was named, or with the default one if it is there. */
    private TiesReport report(Network network, TradeBaseline baseline, List<TieParty> formal, TiesOptions options) {
        if (noStore || store.isDefault() && !Files.exists(store.file())) {
            return TiesStudy.run(network, baseline, formal, null, options);
        }
        try (EvidenceStore opened = EvidenceStore.open(store.file())) {
            Evidence evidence = opened;
            return TiesStudy.run(network, baseline, formal, evidence, options);
        }
    }

    private List<String> known(Network network) {
        List<String> asked = states;
        if (asked == null) {
            if (network.focus().tieStates().isEmpty()) {
                throw new BadUsageException("the data package names no states whose ties are looked at (tieStates in"
                        + " datapackage.json); name them by --states");
            }
            return network.focus().tieStates();
        }
        List<String> found = new ArrayList<>();
        for (String one : asked) {
            String id = one.strip().toUpperCase(Locale.ROOT);
            if (!network.states().containsKey(id)) {
                throw new BadUsageException("unknown state \"" + one + "\" in --states"
                        + EditDistance.didYouMean(id, network.states().keySet()) + "; use ids of states.csv");
            }
            if (found.contains(id)) {
                throw new BadUsageException("the state " + id + " occurs twice in --states");
            }
            found.add(id);
        }
        return found;
    }

    private void check() {
        if (all == (state != null)) {
            throw new BadUsageException("name one state, or ask for --all");
        }
        Double asked = psi;
        if (asked != null && !(asked >= 0 && asked <= 10)) {
            throw new BadUsageException("--psi must be between 0 and 10");
        }
        if (strongest < 1 || strongest > 50) {
            throw new BadUsageException("--strongest must be between 1 and 50");
        }
        Theme.of(theme);
        Path picture = chart;
        if (picture != null) {
            Pictures.requireKnownEnding(picture);
            WholeFile.requireWritable(picture);
        }
    }
}
