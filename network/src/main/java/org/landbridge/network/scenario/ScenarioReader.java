package org.landbridge.network.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.BadScenarioException;
import org.landbridge.network.Fault;
import org.landbridge.network.Network;
import org.landbridge.network.Validity;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a scenario from YAML; every fault is told at once, with line and column. */
public final class ScenarioReader {
    private final String file;
    private final Set<String> links = new HashSet<>();
    private final Set<String> places;
    private final List<Fault> faults = new ArrayList<>();

    private ScenarioReader(String file, Network network) {
        this.file = file;
        network.links().forEach(link -> links.add(link.id()));
        this.places = network.places().keySet();
    }

    /** @throws BadScenarioException if the file cannot be read or does not fit the network */
    public static Scenario read(Path path, Network network) {
        ScenarioReader reader = new ScenarioReader(path.toString(), network);
        Scenario scenario = reader.readFile(path);
        if (scenario == null || !reader.faults.isEmpty()) {
            String count = reader.faults.size() == 1 ? "1 fault" : reader.faults.size() + " faults";
            throw new BadScenarioException("cannot use the scenario " + path + ": " + count, reader.faults);
        }
        return scenario;
    }

    private @Nullable Scenario readFile(Path path) {
        Optional<Node> root;
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(file).build();
            root = new Compose(settings).composeString(Files.readString(path));
        } catch (IOException e) {
            faults.add(new Fault(
                    file, 0, "", "", "the file is missing or is not readable text", "name a YAML file in UTF-8"));
            return null;
        } catch (MarkedYamlEngineException e) {
            fault(e.getProblemMark(), "", "is not YAML: " + e.getProblem(), "correct the syntax");
            return null;
        } catch (YamlEngineException e) {
            faults.add(new Fault(file, 0, "", "", "is not YAML: " + e.getMessage(), "correct the syntax"));
            return null;
        }
        if (root.isEmpty()) {
            faults.add(new Fault(file, 0, "", "", "is empty", "give it a name, a why and changes"));
            return null;
        }
        Map<String, Node> top = mapping(root.get(), Set.of("name", "base_date", "why", "sources", "changes"));
        String name = required(top, "name", root.get());
        String why = required(top, "why", root.get());
        Node baseDate = top.get("base_date");
        List<Change> changes = changes(top.get("changes"), root.get());
        return new Scenario(name, baseDate == null ? null : date(baseDate), why, changes);
    }

    private List<Change> changes(@Nullable Node node, Node root) {
        if (!(node instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
            fault(
                    mark(node == null ? root : node),
                    "changes",
                    "has no list of changes",
                    "add for example \"changes: [open: {link: astara-rasht}]\"");
            return List.of();
        }
        List<Change> changes = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            Map<String, Node> entry = mapping(item, Set.of("open", "close"));
            if (entry.size() != 1) {
                if (item instanceof MappingNode) {
                    fault(
                            mark(item),
                            "",
                            "a change has " + entry.size() + " actions, expected one of open, close",
                            "write one action for each list item");
                }
                continue;
            }
            Map.Entry<String, Node> action = entry.entrySet().iterator().next();
            Change change = change(action.getKey().equals("open"), action.getValue());
            if (change == null) {
                continue;
            }
            for (Change earlier : changes) {
                if (earlier.id().equals(change.id()) && earlier.validity().overlaps(change.validity())) {
                    fault(
                            mark(item),
                            change.id(),
                            "is changed twice for the same dates",
                            "keep one of the changes, or give them dates that do not overlap");
                }
            }
            changes.add(change);
        }
        return changes;
    }

    private @Nullable Change change(boolean open, Node node) {
        Map<String, Node> parts = mapping(node, Set.of("link", "place", "from", "to"));
        Node link = parts.get("link");
        Node place = parts.get("place");
        Node subject = link != null ? link : place;
        if (subject == null || link != null && place != null) {
            if (node instanceof MappingNode) {
                fault(mark(node), "", "names no link or place, or both", "write link: ID or place: ID");
            }
            return null;
        }
        String id = scalar(subject);
        Set<String> known = link != null ? links : places;
        if (!known.contains(id)) {
            fault(
                    mark(subject),
                    id,
                    "unknown " + (link != null ? "link" : "place") + " \"" + id + "\"",
                    "see links.csv and places.csv of the data package for the ids");
            return null;
        }
        Node fromNode = parts.get("from");
        Node toNode = parts.get("to");
        LocalDate from = fromNode == null ? null : date(fromNode);
        LocalDate to = toNode == null ? null : date(toNode);
        if (from != null && to != null && !from.isBefore(to)) {
            fault(mark(node), id, "ends before it begins", "let to be later than from");
        }
        Validity validity = new Validity(from, to);
        if (link != null) {
            return open ? new Change.OpenLink(id, validity) : new Change.CloseLink(id, validity);
        }
        return open ? new Change.OpenPlace(id, validity) : new Change.ClosePlace(id, validity);
    }

    /** The known keys of a mapping; other keys, and anything that is no mapping, are faults. */
    private Map<String, Node> mapping(Node node, Set<String> allowed) {
        Map<String, Node> found = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            fault(mark(node), "", "expected keys and values here", "use the keys " + sorted(allowed));
            return found;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode());
            if (!allowed.contains(key)) {
                fault(mark(tuple.getKeyNode()), key, "unknown key \"" + key + "\"", "use the keys " + sorted(allowed));
            } else if (found.put(key, tuple.getValueNode()) != null) {
                fault(mark(tuple.getKeyNode()), key, "the key occurs twice", "keep one of them");
            }
        }
        return found;
    }

    private static String sorted(Set<String> words) {
        return String.join(", ", words.stream().sorted().toList());
    }

    private String required(Map<String, Node> top, String key, Node root) {
        Node node = top.get(key);
        String text = node == null ? "" : scalar(node);
        if (text.isBlank()) {
            fault(mark(node == null ? root : node), key, "the key " + key + " is missing or blank", "add it as text");
        }
        return text;
    }

    private @Nullable LocalDate date(Node node) {
        try {
            return LocalDate.parse(scalar(node));
        } catch (DateTimeException e) {
            fault(mark(node), "", "\"" + scalar(node) + "\" is not a date", "expected YYYY-MM-DD");
            return null;
        }
    }

    private static String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static Optional<Mark> mark(Node node) {
        return node.getStartMark();
    }

    private void fault(Optional<Mark> mark, String key, String problem, String remedy) {
        int line = mark.map(m -> m.getLine() + 1).orElse(0);
        String column = mark.map(m -> Integer.toString(m.getColumn() + 1)).orElse("");
        faults.add(new Fault(file, line, column, key, problem, remedy));
    }
}
