package org.landbridge.studio.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;
import org.landbridge.network.data.ClaimReader;
import org.landbridge.network.data.FreightTableReader;
import org.landbridge.studio.job.JobArguments.Text;
import org.landbridge.study.appraise.ProjectFile;
import org.landbridge.study.appraise.ProjectReader;

/**
 * Documents that a reader brings: read by the readers of the command line before a job starts, so that faults are told
 * at once and in the same words. A document lies in a folder of its own while it is read; nothing in it leads to
 * another file.
 */
final class Documents {
    static final String PROJECT = "project";
    static final String CLAIMS = "claims";
    static final String DEMAND = "demand";

    private final Desk desk;

    /** Texts of the scenarios that come with the program, by file name. */
    private final Map<String, String> examples = new TreeMap<>();

    /** @param home folder of the program */
    Documents(Desk desk, Path home) {
        this.desk = desk;
        Path folder = home.resolve("examples");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                    examples.put(String.valueOf(file.getFileName()), Files.readString(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Name of the file that a document of this form becomes. */
    static String file(String form) {
        return form + (form.equals(PROJECT) ? ".yaml" : ".csv");
    }

    /**
     * The files of a document, the document itself first.
     *
     * @param scenario text of the scenario that a project names; blank for one of the program's own
     * @throws DataFaultException if the document has faults
     * @throws org.landbridge.network.BadScenarioException if the scenario has faults
     */
    List<Text> read(String form, String text, String scenario) {
        Text document = new Text(file(form), text);
        return switch (form) {
            case PROJECT -> project(document, scenario);
            case CLAIMS -> {
                in(document, file -> ClaimReader.read(desk.folder(), file));
                yield List.of(document);
            }
            case DEMAND -> {
                in(document, file -> FreightTableReader.read(file, desk.network()));
                yield List.of(document);
            }
            default -> throw new IllegalStateException("studies.json: no form " + form);
        };
    }

    private List<Text> project(Text document, String scenario) {
        String name = in(document, file -> scenarioOf(ProjectReader.read(file, desk.network()), file));
        String text = scenario.isBlank() ? examples.get(name) : scenario;
        if (text == null) {
            throw refused(
                    document,
                    "names the scenario " + name + ", which is not here",
                    "paste its text under the project's scenario, or name one of the program's: "
                            + String.join(", ", scenarios()));
        }
        desk.scenario(List.of(text));
        return List.of(document, new Text(name, text));
    }

    private List<String> scenarios() {
        return examples.entrySet().stream()
                .filter(e -> e.getValue().contains("\nchanges:"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The plain name of the scenario's file beside the project. */
    private static String scenarioOf(ProjectFile project, Path file) {
        Path folder = file.toAbsolutePath().getParent();
        Path scenario = project.scenario();
        String name = String.valueOf(scenario.getFileName());
        if (folder == null || !folder.resolve(name).equals(scenario) || !name.matches("[A-Za-z0-9_-]{1,80}\\.ya?ml")) {
            throw new DataFaultException(
                    "",
                    List.of(new Fault(
                            PROJECT,
                            0,
                            "scenario",
                            "",
                            "is no plain file name",
                            "name a file beside the project, such as my-link.yaml")));
        }
        return name;
    }

    private static DataFaultException refused(Text document, String problem, String remedy) {
        return new DataFaultException(
                "cannot use " + document.name(),
                List.of(new Fault(document.name(), 0, "scenario", "", problem, remedy)));
    }

    private static <T> T in(Text document, Function<Path, T> read) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("landbridge-document-");
            Path file = folder.resolve(document.name());
            Files.write(file, document.content().getBytes(StandardCharsets.UTF_8));
            return read.apply(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DataFaultException e) {
            List<Fault> faults = new ArrayList<>();
            for (Fault f : e.faults()) {
                faults.add(new Fault(document.name(), f.line(), f.column(), f.key(), f.problem(), f.remedy()));
            }
            String count = faults.size() == 1 ? "1 fault" : faults.size() + " faults";
            throw new DataFaultException("cannot use " + document.name() + ": " + count, faults);
        } finally {
            delete(folder, document);
        }
    }

    private static void delete(@Nullable Path folder, Text document) {
        if (folder == null) {
            return;
        }
        try {
            Files.deleteIfExists(folder.resolve(document.name()));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // The system clears its temporary files.
        }
    }
}
