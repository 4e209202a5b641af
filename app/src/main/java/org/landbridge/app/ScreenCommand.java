package org.landbridge.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.BadUsageException;
import org.landbridge.screening.Grade;
import org.landbridge.screening.SanctionsList;
import org.landbridge.screening.Screened;
import org.landbridge.screening.Screener;
import org.landbridge.screening.Subject;
import org.landbridge.screening.list.ListReader;
import org.landbridge.screening.list.SubjectReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Names against sanctions lists that the user supplies. */
@Command(
        name = "screen",
        description = "Screens names of people, companies and vessels against sanctions lists that you supply.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "No list comes with the program. Formats are recognised by content: OpenSanctions targets.simple.csv and",
            "*.ftm.json; OFAC sdn.csv with alt.csv in its folder, sdn.xml, sdn_advanced.xml; UN consolidated.xml.",
            "NAMES is a CSV with a name column (and, if you like, id, country, kind and imo), or one name a line.",
            "Grades: exact 98, strong 87, possible 75, weak 62 and up. An equal IMO number is exact.",
            "An aid for a compliance officer, no legal advice: a match is no proof, no match is no clearance.",
            "",
            "Examples:",
            "  landbridge screen partners.csv --list targets.simple.csv",
            "  landbridge screen partners.csv --list sdn.csv --list consolidated.xml --format csv > matches.csv",
            "  landbridge screen --name \"Michail Chodorkowski\" --list sdn.xml --min-score 62",
            "  landbridge screen --error-rates"
        })
final class ScreenCommand implements Callable<Integer> {
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final Console console;

    @Parameters(paramLabel = "NAMES", arity = "0..1", description = "File of the names to screen.")
    private @Nullable Path names;

    @Option(names = "--name", paramLabel = "NAME", description = "A single name; may be repeated.")
    private List<String> single = new ArrayList<>();

    @Option(names = "--list", paramLabel = "FILE", description = "A sanctions list; may be repeated.")
    private List<Path> lists = new ArrayList<>();

    @Option(
            names = "--min-score",
            paramLabel = "S",
            description = "Least score told in full, 62 to 100 (default: 75); what is below is counted.")
    private double minScore = Grade.POSSIBLE.leastScore();

    @Option(
            names = "--max",
            paramLabel = "N",
            description = "Most matches told for each name (default: 10); what is beyond is counted.")
    private int max = 10;

    @Option(names = "--error-rates", description = "Print how often screening misses and errs, as measured.")
    private boolean errorRates;

    @Option(names = "--format", paramLabel = "F", description = "table, json or csv (default: table).")
    private String format = "table";

    ScreenCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Format chosen = Format.of(format);
        if (chosen != Format.TABLE && chosen != Format.JSON && chosen != Format.CSV) {
            throw new BadUsageException("screen prints table, json or csv, not " + format);
        }
        if (errorRates) {
            console.out().print(ErrorRateReport.text(chosen));
            return 0;
        }
        check();
        List<Subject> subjects = new ArrayList<>();
        single.forEach(name -> subjects.add(SubjectReader.of(name)));
        if (names != null) {
            subjects.addAll(SubjectReader.read(names));
        }
        List<SanctionsList> read = ListReader.read(lists);
        List<Screened> screened = new Screener(read).screen(subjects, minScore, max, THREADS);
        console.out()
                .print(
                        switch (chosen) {
                            case JSON -> ScreenRows.json(read, screened, minScore, max);
                            case CSV -> ScreenRows.csv(screened);
                            default -> new ScreenReport(read, screened, minScore).text();
                        });
        return 0;
    }

    private void check() {
        if (names == null && single.isEmpty()) {
            throw new BadUsageException("nothing to screen: name a file of names, or give --name NAME");
        }
        if (lists.isEmpty()) {
            throw new BadUsageException("no list to screen against: give --list FILE (no list comes with the program)");
        }
        if (!(minScore >= Grade.WEAK.leastScore() && minScore <= 100)) {
            throw new BadUsageException("--min-score must be from " + Grade.WEAK.leastScore() + " to 100");
        }
        if (max < 1) {
            throw new BadUsageException("--max must be at least 1");
        }
    }
}
