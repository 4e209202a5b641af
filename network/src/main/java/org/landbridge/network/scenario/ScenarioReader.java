package org.landbridge.network.scenario;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.BadScenarioException;
import org.landbridge.network.Fault;
import org.landbridge.network.Network;
import org.landbridge.network.yaml.YamlDocument;
import org.landbridge.network.yaml.YamlFields;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads a scenario from YAML; every fault, of the file and of how its changes fit the network and each other, is told
 * at once, with line and column. {@code scenario.schema.json} beside this class describes the form.
 */
public final class ScenarioReader {
    /** More than anyone writes by hand, and conflicts are sought between any two. */
    private static final int MOST_CHANGES = 500;

    private static final YamlDocument.Kind KIND = new YamlDocument.Kind(
            "a scenario file; it holds changes, not data",
            "a scenario is a list of changes, each a few keys deep",
            "give it a name, a why and changes");

    private final String file;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> spoiled = new HashSet<>();

    private ScenarioReader(String file) {
        this.file = file;
    }

    /** @throws BadScenarioException if the file cannot be read or does not fit the network */
    public static Scenario read(Path path, Network network) {
        ScenarioReader reader = new ScenarioReader(path.toString());
        return reader.fitting(reader.readFile(path), network);
    }

    /**
     * As {@link #read(Path, Network)}, of a text that is in no file.
     *
     * @param label what faults call the text
     * @throws BadScenarioException if the text is no scenario or does not fit the network
     */
    public static Scenario readText(String label, String text, Network network) {
        ScenarioReader reader = new ScenarioReader(label);
        Node root = YamlDocument.readText(label, text, KIND, reader.faults);
        return reader.fitting(root == null ? null : reader.scenario(root), network);
    }

    private Scenario fitting(@Nullable Scenario scenario, Network network) {
        if (scenario != null) {
            scenario.applyTo(network, faults, spoiled);
        }
        if (scenario == null || !faults.isEmpty()) {
            throw BadScenarioException.of("the scenario " + file, faults);
        }
        return scenario;
    }

    /** The faults of form alone, whatever the network holds. */
    static List<Fault> faultsOfForm(Path path) {
        ScenarioReader reader = new ScenarioReader(path.toString());
        reader.readFile(path);
        return reader.faults;
    }

    private @Nullable Scenario readFile(Path path) {
        Node root = YamlDocument.read(path, KIND, faults);
        return root == null ? null : scenario(root);
    }

    private Scenario scenario(Node root) {
        YamlFields top = YamlFields.of(file, root, faults, List.of("name", "base_date", "why", "sources", "changes"));
        String name = top.text("name");
        String why = top.paragraph("why");
        LocalDate baseDate = top.date("base_date");
        List<String> sources = top.paragraphs("sources");
        List<Change> changes = new ArrayList<>();
        Node list = top.value("changes");
        if (list instanceof SequenceNode sequence
                && Tag.SEQ.equals(sequence.getTag())
                && !sequence.getValue().isEmpty()
                && sequence.getValue().size() <= MOST_CHANGES) {
            ChangeReader reader = new ChangeReader(file, name, faults, spoiled);
            for (Node item : sequence.getValue()) {
                Change change = reader.read(item);
                if (change != null) {
                    changes.add(change);
                }
            }
        } else if (list instanceof SequenceNode sequence && sequence.getValue().size() > MOST_CHANGES) {
            top.fault(
                    list,
                    "changes",
                    "there are more than " + MOST_CHANGES + " changes",
                    "choose what changes by sets, or make several scenarios");
        } else if (list != null || top.misses("changes")) {
            top.fault(
                    list == null ? root : list,
                    "changes",
                    "has no list of changes",
                    "add for example \"changes: [open: {link: ID}]\"");
        }
        return new Scenario(name, baseDate, why, sources, changes);
    }
}
