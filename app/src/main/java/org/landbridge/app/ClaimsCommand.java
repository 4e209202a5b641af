package org.landbridge.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.landbridge.network.Network;
import org.landbridge.network.claim.Claim;
import org.landbridge.study.claims.ClaimReport;
import org.landbridge.study.claims.ClaimStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Claims against sources and model. */
@Command(
        name = "claims",
        description = "Holds claims against what was published and what the model computes, with a verdict for each.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "A claim is a row with a test that is data: source, source-change, observations, route, route-ratio, branches,",
            "volume, volume-rank, volume-change, population-share, link, treaty, treaty-depth, event-count, ties, align.",
            "Its verdict follows from rules that are the same for all: supported, partly, contradicted, depends on the",
            "measure, not testable. --format markdown makes a report with the whole argument of each.",
            "",
            "Examples:",
            "  landbridge claims",
            "  landbridge claims show 10 --chart suez.svg",
            "  landbridge claims --claims examples/claims-middle-corridor.csv --format markdown --out report.md"
        })
final class ClaimsCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--full", description = "Also make tests that may take minutes (align, with a store).")
    private boolean full;

    @Mixin
    private ClaimsRun run = new ClaimsRun();

    ClaimsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        run.check();
        Network network = run.network();
        List<Claim> claims = run.read();
        run.print(
                run.ask(network, console, inputs -> {
                    ClaimStudy study = new ClaimStudy(inputs, run.seed(), full);
                    ClaimReport report = study.report(claims);
                    return switch (run.format()) {
                        case JSON -> ClaimsJson.text(report);
                        case CSV -> ClaimsCsv.text(report);
                        case MARKDOWN -> ClaimsTable.report(report, network, study);
                        default -> ClaimsTable.text(report);
                    };
                }),
                console);
        return 0;
    }
}
