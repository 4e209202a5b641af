package org.landbridge.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Network;
import org.landbridge.network.scenario.Scenario;
import org.landbridge.network.scenario.ScenarioReader;

/** Scenario files as users name them: one, or several joined by + to be taken together. */
final class ScenarioFiles {
    private ScenarioFiles() {}

    /**
     * @throws org.landbridge.network.BadScenarioException if a file cannot be used, or if the files contradict each
     *     other
     */
    static Scenario read(String files, Network network) {
        List<Scenario> parts = new ArrayList<>();
        for (Path file : paths(files)) {
            parts.add(ScenarioReader.read(file, network));
        }
        Scenario together = Scenario.together(parts);
        if (parts.size() > 1) {
            // Tells contradictions between the files before any work is done.
            together.applyTo(network);
        }
        return together;
    }

    private static List<Path> paths(String files) {
        Path whole = path(files);
        if (!files.contains("+") || Files.exists(whole)) {
            return List.of(whole);
        }
        List<Path> paths = new ArrayList<>();
        for (String part : files.split("\\+", -1)) {
            if (part.isBlank()) {
                throw new BadUsageException(
                        "bad --scenario \"" + files + "\": expected file names joined by +, for example a.yaml+b.yaml");
            }
            paths.add(path(part.strip()));
        }
        return paths;
    }

    static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new BadUsageException("\"" + name.replace('\0', '?') + "\" is no file name");
        }
    }
}
