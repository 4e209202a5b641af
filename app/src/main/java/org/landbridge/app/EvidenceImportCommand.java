package org.landbridge.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.landbridge.app.file.EvidenceImport;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.UnwritableFileException;
import org.landbridge.relations.evidence.EvidenceFiles;
import org.landbridge.relations.evidence.EvidenceKind;
import org.landbridge.relations.evidence.EvidenceTable;
import org.landbridge.relations.evidence.Imported;
import org.landbridge.relations.evidence.UnknownCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a file of evidence into the store. */
@Command(
        name = "import",
        description = "Brings a file of evidence into the store, all of it or nothing.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Kinds, and the columns by which their forms are told (CSV, plain or .gz):",
            "  votes         matrix: rcid,date,me,nu,di,hr,co,ec and a column for each state (1 yes 2 abstain 3 no 8",
            "                absent 9 no member); UN library: ms_code,ms_name,ms_vote,date,resolution;",
            "                unvotes: rcid and states, with --rolls and --issues",
            "  ideal-points  ccode,iso3c,year,idealpointfp,idealpointall,idealpointlegacy and quantiles",
            "  alliances     ATOP dyad-years: ccode1,ccode2,year,atop_defense,atop_offense,...",
            "  capabilities  NMC: ccode,year,milex,milper,irst,pec,tpop,upop,cinc",
            "  trade         exporter,importer,year,usd and perhaps reporter,basis,commodity; partners of one state:",
            "                country,year,export,import_origin,import_consignment (thousand USD, with --reporter);",
            "                totals: ccode,year,imports,exports (million USD)",
            "  events        month,source,target,days,score_sum,abs_score_sum and perhaps days_nonzero",
            "  visits        date,visitor,host and perhaps rank,occasion",
            "  arms          supplier,recipient,year,tiv and perhaps item",
            "  ties          a data package (default: the built-in one): treaties, memberships, blocs",
            "States are alpha-3 codes or names where no column says otherwise. A blank is not known, never zero.",
            "No file comes with the program: mind the licence of yours, and tell it by --licence.",
            "",
            "Examples:",
            "  landbridge evidence import votes UNVotes.csv.gz --licence CC0",
            "  landbridge evidence import votes un-library.csv --add      (rolls that are there already are told)",
            "  landbridge evidence import trade armenia.csv --reporter ARM --add",
            "  landbridge evidence import ties"
        })
final class EvidenceImportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "KIND", description = "Kind of evidence, see below.")
    private String kind = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", description = "The file, or a folder for ties.")
    private @Nullable Path file;

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--licence", paramLabel = "TEXT", description = "Licence of the file, kept with its rows.")
    private String licence = "not stated";

    @Option(names = "--citation", paramLabel = "TEXT", description = "What to cite (default: what the form tells).")
    private String citation = "";

    @Option(names = "--defects", paramLabel = "TEXT", description = "What you know to be wrong with the file.")
    private String defects = "";

    @Option(names = "--reporter", paramLabel = "STATE", description = "Whose trade statistics they are (alpha-3).")
    private String reporter = "";

    @Option(names = "--rolls", paramLabel = "FILE", description = "Roll calls of unvotes.")
    private @Nullable Path rolls;

    @Option(names = "--issues", paramLabel = "FILE", description = "Issues of unvotes.")
    private @Nullable Path issues;

    @Option(names = "--replace", description = "Put the file in the place of what is there of the kind.")
    private boolean replace;

    @Option(names = "--add", description = "Put the file beside what is there of the kind.")
    private boolean add;

    EvidenceImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        EvidenceKind wanted = EvidenceKind.of(kind);
        if (replace && add) {
            throw new BadUsageException("--replace and --add exclude each other");
        }
        Path from = source(wanted);
        makeFolder();
        Imported imported = EvidenceFiles.read(
                wanted, from, new EvidenceFiles.Beside(rolls, issues, reporter.toUpperCase(Locale.ROOT)));
        String cited = citation.isEmpty() ? imported.form().citation() : citation;
        boolean ours = wanted == EvidenceKind.TIES && file == null && licence.equals("not stated");
        EvidenceImport.Origin origin = new EvidenceImport.Origin(
                from.toString(),
                TradeData.sha256(contents(wanted, from)),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                ours ? "CC-BY-4.0" : licence,
                cited,
                defects);
        EvidenceTable table = EvidenceImport.run(store.file(), imported, origin, mode());
        tell(table, imported);
        return 0;
    }

    private Path source(EvidenceKind wanted) {
        if (file != null) {
            return file;
        }
        if (wanted == EvidenceKind.TIES) {
            return DataOption.builtIn();
        }
        throw new BadUsageException("name the file of " + wanted.word() + " to import");
    }

    private Path[] contents(EvidenceKind wanted, Path from) {
        if (wanted == EvidenceKind.TIES) {
            return tieFiles(from);
        }
        List<Path> files = new ArrayList<>();
        files.add(from);
        if (rolls != null) {
            files.add(rolls);
        }
        if (issues != null) {
            files.add(issues);
        }
        return files.toArray(Path[]::new);
    }

    /** The files of a data package that hold ties. */
    static Path[] tieFiles(Path folder) {
        return List.of("treaties.csv", "memberships.csv", "blocs.csv").stream()
                .map(folder::resolve)
                .toArray(Path[]::new);
    }

    private void makeFolder() {
        Path folder = store.file().toAbsolutePath().getParent();
        if (store.isDefault() && folder != null) {
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new UnwritableFileException("cannot make the folder " + folder + "; name a store by --store");
            }
        }
    }

    private EvidenceImport.Mode mode() {
        if (replace) {
            return EvidenceImport.Mode.REPLACE;
        }
        return add ? EvidenceImport.Mode.ADD : EvidenceImport.Mode.NEW;
    }

    private void tell(EvidenceTable table, Imported imported) {
        console.out()
                .print(table.kind() + ": " + Figures.count(table.storedRows(), "row") + " of " + table.file() + " ("
                        + table.form() + "), " + EvidenceText.span(table) + ", into " + store.file() + "\n");
        if (!table.defects().isEmpty()) {
            console.note("known defects: " + table.defects());
        }
        for (UnknownCode code : imported.unknownCodes()) {
            console.note("left out, no state that is known: \"" + code.code() + "\" ("
                    + Figures.count(code.rowsLeftOut(), "cell") + ")");
        }
        if (table.licence().equals("not stated")) {
            console.note("no licence stated; --licence keeps it with the rows");
        }
    }
}
