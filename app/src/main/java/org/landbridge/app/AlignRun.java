package org.landbridge.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.landbridge.app.file.EvidenceStore;
import org.landbridge.app.file.StoredFits;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Workers;
import org.landbridge.relations.evidence.EvidenceFiles;
import org.landbridge.relations.evidence.EvidenceKind;
import org.landbridge.relations.evidence.EvidenceTable;
import org.landbridge.relations.evidence.Imported;
import org.landbridge.relations.evidence.TieParty;
import org.landbridge.relations.votes.StateCodes;
import org.landbridge.study.align.AlignEvidence;
import org.landbridge.study.align.AlignQuestion;
import org.landbridge.study.align.AlignStudy;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands on alignment have in common: the store, the ties of the program, threads, where output goes. */
final class AlignRun {
    private static final int FIRST_YEAR = 1946;
    private static final int LAST_YEAR = 2100;

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--points",
            paramLabel = "SERIES",
            description = "Published ideal points: fp, all or legacy (default: the first of these in the store).")
    private String points = "";

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the bootstrap (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private ReportOptions output = new ReportOptions();

    Path store() {
        return store.file();
    }

    long seed() {
        return seed;
    }

    Format format() {
        return output.format("align");
    }

    void check() {
        format();
        threads.count();
    }

    /** A year of the command line; 0 stands for none. */
    static int year(String option, int year) {
        if (year != 0 && (year < FIRST_YEAR || year > LAST_YEAR)) {
            throw new BadUsageException(option + " is a year from " + FIRST_YEAR + " on, not " + year);
        }
        return year;
    }

    /** A state by its three letters of ISO 3166 or its name. */
    static String state(String word) {
        StateCodes codes = StateCodes.standard();
        for (StateCodes.Scheme scheme : List.of(StateCodes.Scheme.ISO3, StateCodes.Scheme.NAME)) {
            String iso3 = codes.find(scheme, word, null);
            if (iso3 != null) {
                return iso3;
            }
        }
        throw new BadUsageException("unknown state \"" + word
                + "\"; name it by the three letters of ISO 3166 or in English, such as KEN or Kenya");
    }

    /** {@code Kenya}; the code where the name is not known. */
    static String name(String iso3) {
        StateCodes.State state = StateCodes.standard().state(iso3);
        return state == null ? iso3 : state.name();
    }

    /** Reads the store, lets the study answer and keeps what it fitted. */
    <T> T ask(int from, int to, AlignQuestion question, Console console, Function<AlignStudy, T> ask) {
        Path file = store.file();
        if (!Files.isRegularFile(file)) {
            throw new BadUsageException(
                    "there is no store of evidence at " + file + "; alignment rests on files that you"
                            + " bring: landbridge evidence import votes FILE, then ideal-points, trade, events, visits, arms,"
                            + " alliances if you have them (landbridge evidence import --help tells their forms)");
        }
        AlignEvidence evidence;
        try (EvidenceStore open = EvidenceStore.open(file)) {
            evidence = AlignEvidence.of(open, ownTies(), from, to, points);
        }
        StoredFits kept = new StoredFits(file);
        try (Workers workers = new Workers(threads.count())) {
            return ask.apply(new AlignStudy(evidence, question, kept, workers));
        } finally {
            if (!kept.write()) {
                console.note(file + " cannot be written: what was fitted is not kept and will be made again");
            }
        }
    }

    static AlignEvidence.OwnTies ownTies() {
        Path folder = DataOption.builtIn();
        Imported imported = EvidenceFiles.read(EvidenceKind.TIES, folder, new EvidenceFiles.Beside(null, null, ""));
        List<TieParty> parties =
                imported.rows().stream().map(TieParty.class::cast).toList();
        LocalDate first = imported.coveredFrom();
        EvidenceTable table = new EvidenceTable(
                0,
                EvidenceKind.TIES.word(),
                "data-package",
                "data/" + folder.getFileName() + " (comes with the program)",
                TradeData.sha256(EvidenceImportCommand.tieFiles(folder)),
                "",
                "CC-BY-4.0",
                imported.form().citation(),
                first,
                imported.coveredTo(),
                parties.size(),
                imported.allDefects(""));
        return new AlignEvidence.OwnTies(table, parties);
    }

    void print(String text, Console console) {
        output.write(console, text);
    }
}
