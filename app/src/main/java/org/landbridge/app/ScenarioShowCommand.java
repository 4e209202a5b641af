package org.landbridge.app;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.landbridge.network.Network;
import org.landbridge.network.scenario.Change;
import org.landbridge.network.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells in words what a scenario supposes. */
@Command(
        name = "show",
        description = "Tells in words what a scenario supposes, why, and on what sources.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {"", "Examples:", "  landbridge scenario show examples/astara-rasht-open.yaml"})
final class ScenarioShowCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE", description = "Scenario file; A+B to take two together.")
    private String file = "";

    @Mixin
    private DataOption data = new DataOption();

    ScenarioShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Network network = data.read();
        Scenario scenario = ScenarioFiles.read(file, network);
        StringBuilder text =
                new StringBuilder("Scenario ").append(scenario.name()).append('\n');
        LocalDate baseDate = scenario.baseDate();
        if (baseDate != null) {
            text.append("Base date ").append(baseDate).append('\n');
        }
        text.append('\n').append(scenario.why().strip()).append("\n\nChanges, in this order\n");
        int number = 0;
        for (Change change : scenario.changes()) {
            number++;
            text.append("  ").append(number).append(". ").append(change.text()).append('\n');
        }
        if (!scenario.sources().isEmpty()) {
            text.append("\nSources\n");
            scenario.sources().forEach(s -> text.append("  ").append(s).append('\n'));
        }
        console.out().print(text);
        return 0;
    }
}
