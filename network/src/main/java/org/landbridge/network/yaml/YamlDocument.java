package org.landbridge.network.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Fault;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** One YAML document, read as a tree of nodes that know their line and column. */
public final class YamlDocument {
    /** More than anyone writes by hand. */
    private static final long MOST_BYTES = 1 << 20;

    private YamlDocument() {}

    /**
     * What is read, for the remedies of faults.
     *
     * @param small what to name instead of a file that is too large
     * @param shallow how deep it goes
     * @param full what an empty one lacks
     */
    public record Kind(String small, String shallow, String full) {}

    /** The root, null and a fault if there is no such file or it is no YAML. */
    public static @Nullable Node read(Path path, Kind kind, List<Fault> faults) {
        String file = path.toString();
        String text;
        try {
            if (!Files.isRegularFile(path)) {
                faults.add(whole(file, "there is no such file", "name a YAML file in UTF-8"));
                return null;
            }
            if (Files.size(path) > MOST_BYTES) {
                faults.add(whole(file, "is larger than 1 MB", "name " + kind.small()));
                return null;
            }
            text = Files.readString(path);
        } catch (IOException e) {
            faults.add(whole(file, "is not readable text", "name a YAML file in UTF-8"));
            return null;
        }
        return compose(file, text, kind, faults);
    }

    /**
     * As {@link #read}, of a text that is in no file.
     *
     * @param label what faults call the text
     */
    public static @Nullable Node readText(String label, String text, Kind kind, List<Fault> faults) {
        if (text.length() > MOST_BYTES) {
            faults.add(whole(label, "is larger than 1 MB", "give " + kind.small()));
            return null;
        }
        return compose(label, text, kind, faults);
    }

    private static @Nullable Node compose(String file, String text, Kind kind, List<Fault> faults) {
        Optional<Node> root;
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(file).build();
            root = new Compose(settings).composeString(text);
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark();
            faults.add(new Fault(
                    file,
                    mark.map(m -> m.getLine() + 1).orElse(0),
                    mark.map(m -> Integer.toString(m.getColumn() + 1)).orElse(""),
                    "",
                    "is not YAML: " + YamlFields.quote(String.valueOf(e.getProblem())),
                    "correct the syntax"));
            return null;
        } catch (YamlEngineException e) {
            faults.add(whole(
                    file, "is not YAML: " + YamlFields.quote(String.valueOf(e.getMessage())), "correct the syntax"));
            return null;
        } catch (StackOverflowError e) {
            faults.add(whole(file, "is nested too deeply", kind.shallow()));
            return null;
        }
        if (root.isEmpty()) {
            faults.add(whole(file, "is empty", kind.full()));
            return null;
        }
        return root.get();
    }

    private static Fault whole(String file, String problem, String remedy) {
        return new Fault(file, 0, "", "", problem, remedy);
    }
}
