package org.landbridge.app;

import java.util.concurrent.Callable;
import org.landbridge.network.scenario.ScenarioSchema;
import picocli.CommandLine.Command;

/** Prints the form of scenario files. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of scenario files, for editors that check while you type.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {"", "Examples:", "  landbridge scenario schema > scenario.schema.json"})
final class ScenarioSchemaCommand implements Callable<Integer> {
    private final Console console;

    ScenarioSchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().print(ScenarioSchema.text());
        return 0;
    }
}
