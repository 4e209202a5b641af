package org.landbridge.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.landbridge.app.file.EvidenceStore;
import org.landbridge.network.BadUsageException;
import org.landbridge.relations.evidence.EvidenceCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what the evidence lacks and where it contradicts itself. */
@Command(
        name = "check",
        description = {
            "Prints what the evidence lacks and where it contradicts itself: gaps, absences, codes, mirror trade.",
            "Findings are facts about the evidence, not faults: the exit code stays 0."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  landbridge evidence check --from 2015 --states RUS,IRN,AZE,ARM,TUR,IND",
            "  landbridge evidence check --absent 0.3 --format json"
        })
final class EvidenceCheckCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--absent",
            paramLabel = "SHARE",
            description = "Share of a year's rolls that a member may miss, 0 to 1 (default: 0.1).")
    private double absent = 0.1;

    @Option(
            names = "--mirror",
            paramLabel = "X",
            description = "Factor by which both sides of a trade flow may differ (default: 2).")
    private double mirror = 2;

    @Option(names = "--from", paramLabel = "YEAR", description = "Findings of this year and later (default: all).")
    private int from;

    @Option(names = "--states", paramLabel = "A,B", description = "Findings of these states (default: all).")
    private String states = "";

    @Option(names = "--format", paramLabel = "F", description = "table or json (default: table).")
    private String format = "table";

    EvidenceCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        boolean json = EvidenceListCommand.json(format);
        if (!(absent >= 0 && absent <= 1)) {
            throw new BadUsageException("--absent is a share from 0 to 1, not " + absent);
        }
        if (!(mirror >= 1)) {
            throw new BadUsageException("--mirror is a factor of 1 or more, not " + mirror);
        }
        EvidenceCheck.Limits limits = new EvidenceCheck.Limits(absent, mirror);
        Set<String> wanted = new HashSet<>();
        Arrays.stream(states.split(","))
                .filter(s -> !s.isBlank())
                .forEach(s -> wanted.add(s.strip().toUpperCase(Locale.ROOT)));
        List<EvidenceCheck.Finding> findings = new ArrayList<>();
        try (EvidenceStore evidence = EvidenceStore.open(store.file())) {
            for (EvidenceCheck.Finding finding : EvidenceCheck.check(evidence, limits)) {
                if (told(finding, wanted)) {
                    findings.add(finding);
                }
            }
        }
        console.out()
                .print(
                        json
                                ? EvidenceText.checkJson(store.file(), limits, findings)
                                : EvidenceText.check(store.file(), findings));
        return 0;
    }

    /** Findings without year or state concern all. */
    private boolean told(EvidenceCheck.Finding finding, Set<String> wanted) {
        return (finding.year() == 0 || finding.year() >= from)
                && (wanted.isEmpty()
                        || finding.state().isEmpty()
                        || Arrays.stream(finding.state().split("-")).anyMatch(wanted::contains));
    }
}
