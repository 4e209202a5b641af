package org.landbridge.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.landbridge.network.BadUsageException;
import org.landbridge.relations.alignment.AlignmentMeasure;
import org.landbridge.study.align.AlignEvidence;
import org.landbridge.study.align.AlignQuestion;
import org.landbridge.study.align.AlignStudy;
import org.landbridge.study.align.StateGaps;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Formal against revealed. */
@Command(
        name = "gap",
        description = {
            "Ranks a state's partners by formal ties and by alignment, and tells where the two ranks part.",
            "With --between, which of two partners is nearer, by every measure and year."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  landbridge align gap RUS --year 2023",
            "  landbridge align gap RUS --between AZE,ARM --from 2018"
        })
final class AlignGapCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "STATE", description = "State: three letters or name.")
    private String state = "";

    @Option(names = "--year", paramLabel = "YEAR", description = "Year of the ranks (default: the last with votes).")
    private int year;

    @Option(
            names = "--between",
            paramLabel = "A,B",
            description = "Tell instead which of two states is nearer to it, by measure and year.")
    private String between = "";

    @Option(names = "--from", paramLabel = "YEAR", description = "First year of --between (default: 25 years).")
    private int from;

    @Option(names = "--to", paramLabel = "YEAR", description = "Last year of --between.")
    private int to;

    @Mixin
    private AlignRun run = new AlignRun();

    AlignGapCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        run.check();
        AlignRun.year("--year", year);
        AlignRun.year("--from", from);
        AlignRun.year("--to", to);
        if (between.isEmpty() && (from != 0 || to != 0) || !between.isEmpty() && year != 0) {
            throw new BadUsageException("--from and --to go with --between, --year without it");
        }
        if (from != 0 && to != 0 && from >= to) {
            throw new BadUsageException("--from " + from + " must lie before --to " + to);
        }
        String of = AlignRun.state(state);
        run.print(between.isEmpty() ? gaps(of) : between(of), console);
        return 0;
    }

    private String gaps(String of) {
        AlignQuestion question = new AlignQuestion(0, 3, false, run.seed());
        int first = year == 0 ? 0 : AlignStudy.firstYearFor(year);
        StateGaps gaps = run.ask(first, year, question, console, study -> study.gaps(of, year));
        return switch (run.format()) {
            case JSON -> AlignGapText.json(run.store(), gaps, run.seed());
            case CSV -> AlignGapText.csv(gaps);
            case MARKDOWN -> AlignGapText.text(gaps, true);
            default -> AlignGapText.text(gaps, false);
        };
    }

    private String between(String of) {
        List<String> two = new ArrayList<>();
        Arrays.stream(between.split(",")).filter(s -> !s.isBlank()).forEach(s -> two.add(AlignRun.state(s.strip())));
        if (two.size() != 2) {
            throw new BadUsageException("--between names two states, such as AZE,ARM, not \"" + between + "\"");
        }
        AlignQuestion question = new AlignQuestion(0, 3, false, run.seed());
        Nearer nearer = run.ask(
                from,
                to,
                question,
                console,
                study -> new Nearer(study.evidence(), two, of, study.nearer(two.getFirst(), two.getLast(), of)));
        return switch (run.format()) {
            case JSON -> AlignGapText.json(run.store(), nearer, run.seed());
            case CSV -> AlignGapText.csv(nearer);
            case MARKDOWN -> AlignGapText.text(nearer, true);
            default -> AlignGapText.text(nearer, false);
        };
    }

    /**
     * Which of two is nearer to a third.
     *
     * @param chance that the first of the two is, by year
     */
    record Nearer(AlignEvidence evidence, List<String> two, String to, Map<AlignmentMeasure, double[]> chance) {}
}
