package org.landbridge.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.landbridge.network.BadScenarioException;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;
import org.landbridge.network.Network;
import org.landbridge.network.scenario.Scenario;
import org.landbridge.study.appraise.ProjectReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints every fault of scenario files. */
@Command(
        name = "check",
        description = "Prints every fault of scenario files with line, column and remedy; exit code 1 if any.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Examples:",
            "  landbridge scenario check examples/*.yaml",
            "  landbridge scenario check a.yaml+b.yaml      (together: contradictions are faults)"
        })
final class ScenarioCheckCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Scenario files; A+B to take two together.")
    private List<String> files = new ArrayList<>();

    @Mixin
    private DataOption data = new DataOption();

    ScenarioCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Network network = data.read();
        int faults = 0;
        for (String file : files) {
            try {
                if (ProjectReader.looksLikeProject(ScenarioFiles.path(file))) {
                    ProjectReader.read(ScenarioFiles.path(file), network);
                    console.out().print(file + ": no faults (a project, for landbridge appraise)\n");
                    continue;
                }
                Scenario scenario = ScenarioFiles.read(file, network);
                console.out()
                        .print(file + ": no faults ("
                                + Figures.count(scenario.changes().size(), "change") + ")\n");
            } catch (BadScenarioException e) {
                faults += print(e.faults());
            } catch (DataFaultException e) {
                faults += print(e.faults());
            }
        }
        if (faults > 0) {
            console.out().print(Figures.count(faults, "fault") + "\n");
        }
        return faults == 0 ? 0 : 1;
    }

    private int print(List<Fault> faults) {
        for (Fault fault : faults) {
            console.out().print(fault + "\n");
        }
        return faults.size();
    }
}
