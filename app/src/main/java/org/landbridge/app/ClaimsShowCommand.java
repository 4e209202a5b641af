package org.landbridge.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.landbridge.app.chart.Pictures;
import org.landbridge.app.chart.Theme;
import org.landbridge.app.file.WholeFile;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Network;
import org.landbridge.network.claim.Claim;
import org.landbridge.study.claims.ClaimReport;
import org.landbridge.study.claims.ClaimStudy;
import org.landbridge.study.claims.JudgedClaim;
import org.landbridge.study.claims.WouldHold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One claim with its whole argument. */
@Command(
        name = "show",
        description = {
            "The whole argument on one claim: every test with its figures and sources, and where model and claim differ",
            "on days, what would have to be true for the claim to hold."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {"", "Example:", "  landbridge claims show 9 --chart ideal.svg"})
final class ClaimsShowCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "N", description = "Number of the claim.")
    private int number;

    @Option(names = "--chart", paramLabel = "FILE", description = "Also draw its figures, FILE.svg or FILE.png.")
    private @Nullable Path chart;

    @Option(names = "--theme", paramLabel = "T", description = "light or dark (default: light).")
    private String theme = "light";

    @Mixin
    private ClaimsRun run = new ClaimsRun();

    ClaimsShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        run.check();
        Theme.of(theme);
        Path picture = chart;
        if (picture != null) {
            Pictures.requireKnownEnding(picture);
            WholeFile.requireWritable(picture);
        }
        Network network = run.network();
        List<Claim> claims = run.read();
        Claim asked = claims.stream()
                .filter(c -> c.number() == number)
                .findFirst()
                .orElseThrow(() -> new BadUsageException("there is no claim " + number + "; there are "
                        + String.join(
                                ", ",
                                claims.stream()
                                        .map(c -> Integer.toString(c.number()))
                                        .toList())));
        String text = run.ask(network, console, inputs -> {
            ClaimStudy study = new ClaimStudy(inputs, run.seed(), true);
            ClaimReport report = study.report(List.of(asked));
            JudgedClaim judged = report.claims().getFirst();
            List<WouldHold> would = study.wouldHold(judged);
            if (picture != null) {
                Pictures.claim(picture, judged, Theme.of(theme));
                console.note("chart written to " + picture);
            }
            return switch (run.format()) {
                case JSON -> ClaimsJson.one(report, would);
                case CSV -> ClaimsCsv.text(report);
                case MARKDOWN -> ClaimsTable.argument(report, judged, would, network, true);
                default -> ClaimsTable.argument(report, judged, would, network, false);
            };
        });
        run.print(text, console);
        return 0;
    }
}
