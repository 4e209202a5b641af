package org.landbridge.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.landbridge.app.chart.Pictures;
import org.landbridge.app.chart.Theme;
import org.landbridge.network.BadUsageException;
import org.landbridge.study.align.AlignQuestion;
import org.landbridge.study.align.AlignStudy;
import org.landbridge.study.align.PairAlignment;
import org.landbridge.study.align.Ranking;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whether two states are drawing together, and by which evidence. */
@Command(
        name = "align",
        description = {
            "Tells whether two states are drawing together, by which evidence, and how sure that is.",
            "It reads the store of evidence that you filled (landbridge evidence import). The same is asked of every pair."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "The verdict is on the claim that the two are nearer from --since on: supported, not visible, depends on the",
            "measure, or no data. What is missing is never taken as nought.",
            "",
            "Examples:",
            "  landbridge align RUS IRN --from 2000 --chart rus-irn.svg",
            "  landbridge align Armenia Russia --since 2022 --format json",
            "  landbridge align --all --year 2023 --top 20",
            "  landbridge align gap RUS --between AZE,ARM"
        })
final class AlignCommand implements Callable<Integer> {
    private static final int DEFAULT_TOP = 20;
    private static final int MOST_TOP = 100_000;

    private final Console console;

    @Parameters(index = "0", arity = "0..1", paramLabel = "STATE", description = "State: three letters or name.")
    private @Nullable String first;

    @Parameters(index = "1", arity = "0..1", paramLabel = "STATE", description = "The other state.")
    private @Nullable String second;

    @Option(names = "--from", paramLabel = "YEAR", description = "First year (default: 25 years).")
    private int from;

    @Option(names = "--to", paramLabel = "YEAR", description = "Last year (default: the last of votes and points).")
    private int to;

    @Option(
            names = "--since",
            paramLabel = "YEAR",
            description = "Year from which they are said to be nearer (default: where most evidence breaks).")
    private int since;

    @Option(
            names = "--window",
            paramLabel = "N",
            description = "Years compared on either side of it (default: ${DEFAULT-VALUE}).")
    private int window = 3;

    @Option(names = "--no-agenda", description = "Do not take blocks of the agenda out, which takes time.")
    private boolean noAgenda;

    @Option(names = "--all", description = "All pairs in a year, ranked.")
    private boolean all;

    @Option(names = "--year", paramLabel = "YEAR", description = "The year of --all.")
    private int year;

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "How many pairs of --all the table lists from either end (default: ${DEFAULT-VALUE}).")
    private int top = DEFAULT_TOP;

    @Option(names = "--chart", paramLabel = "FILE", description = "Also draw the pair, as FILE.svg or FILE.png.")
    private @Nullable Path chart;

    @Option(names = "--theme", paramLabel = "T", description = "light or dark (default: light).")
    private String theme = "light";

    @Mixin
    private AlignRun run = new AlignRun();

    AlignCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        check();
        run.print(all ? all() : pair(), console);
        return 0;
    }

    private void check() {
        run.check();
        AlignRun.year("--from", from);
        AlignRun.year("--to", to);
        AlignRun.year("--since", since);
        AlignRun.year("--year", year);
        if (all == (first != null)) {
            throw new BadUsageException("name two states, or ask for --all pairs");
        }
        if (!all && second == null) {
            throw new BadUsageException("name a second state too, or ask for --all pairs");
        }
        if (all && year == 0) {
            throw new BadUsageException("name the --year of --all");
        }
        if (all && (from != 0 || to != 0 || since != 0 || chart != null)) {
            throw new BadUsageException("--from, --to, --since and --chart go with two states, not with --all");
        }
        if (!all && year != 0) {
            throw new BadUsageException("--year goes with --all; for two states there is --since");
        }
        if (from != 0 && to != 0 && from >= to) {
            throw new BadUsageException("--from " + from + " must lie before --to " + to);
        }
        if (top < 1 || top > MOST_TOP) {
            throw new BadUsageException("--top must be between 1 and " + MOST_TOP);
        }
        if (chart != null) {
            Pictures.requireKnownEnding(chart);
        }
        Theme.of(theme);
    }

    private String pair() {
        String a = AlignRun.state(String.valueOf(first));
        String b = AlignRun.state(String.valueOf(second));
        if (a.equals(b)) {
            throw new BadUsageException("a pair is of two states, not of " + a + " twice");
        }
        AlignQuestion question = new AlignQuestion(since, window, !noAgenda, run.seed());
        PairAlignment pair = run.ask(from, to, question, console, study -> study.pair(a, b));
        if (chart != null) {
            Pictures.alignment(chart, pair, Theme.of(theme));
            console.note("chart written to " + chart);
        }
        return switch (run.format()) {
            case JSON -> AlignJson.pair(run.store(), pair);
            case CSV -> AlignCsv.pair(pair);
            case MARKDOWN -> new AlignTable(pair, true).text();
            default -> new AlignTable(pair, false).text();
        };
    }

    private String all() {
        AlignQuestion question = new AlignQuestion(0, window, false, run.seed());
        Ranking ranking = run.ask(AlignStudy.firstYearFor(year), year, question, console, study -> study.ranking(year));
        return switch (run.format()) {
            case JSON -> AlignJson.ranking(run.store(), ranking, run.seed());
            case CSV -> AlignCsv.ranking(ranking);
            case MARKDOWN -> AlignRanking.text(ranking, top, true);
            default -> AlignRanking.text(ranking, top, false);
        };
    }
}
