package org.landbridge.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.landbridge.app.file.EvidenceStore;
import org.landbridge.network.BadUsageException;
import org.landbridge.relations.evidence.EvidenceTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what is in the store of evidence. */
@Command(
        name = "list",
        description = "Prints what is in the store: files, rows, years, licences and known defects.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "The store is a database of DuckDB; its tables (evidence_tables, rolls, votes, ideal_points, alliances,",
            "capabilities, trade, events, visits, arms, ties, unknown_codes) may be queried with SQL.",
            "",
            "Examples:",
            "  landbridge evidence list",
            "  landbridge evidence list --store mine.duckdb --format json"
        })
final class EvidenceListCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--format", paramLabel = "F", description = "table or json (default: table).")
    private String format = "table";

    EvidenceListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        boolean json = json(format);
        try (EvidenceStore evidence = EvidenceStore.open(store.file())) {
            List<EvidenceTable> tables = evidence.tables();
            console.out()
                    .print(
                            json
                                    ? EvidenceText.listJson(store.file(), tables)
                                    : EvidenceText.list(store.file(), tables));
        }
        return 0;
    }

    static boolean json(String format) {
        Format chosen = Format.of(format);
        if (chosen != Format.TABLE && chosen != Format.JSON) {
            throw new BadUsageException("evidence prints table or json, not " + format);
        }
        return chosen == Format.JSON;
    }
}
