package org.landbridge.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The jars that ship: those beside the program in {@code lib}, and those whose content is in the program's own jar. */
final class MavenParts {
    static final String PROGRAM = "lib/landbridge.jar";
    private static final String OURS = "org.landbridge";

    private final TreeMap<String, Path> jars = new TreeMap<>();
    private final Set<String> beside = new LinkedHashSet<>();

    /** @param classPath the jars that ship, divided by bars */
    MavenParts(Path house, String classPath) throws IOException {
        for (String jar : classPath.strip().split("\\|")) {
            Path path = Path.of(jar);
            jars.put(path.getFileName().toString(), path);
        }
        for (String module : List.of("store", "studio")) {
            Path folder = house.resolve(module).resolve("target/lib");
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    String name = file.getFileName().toString();
                    if (!jars.containsKey(name)) {
                        throw new BuildException(file + " is none of the jars that ship; ./mvnw clean removes what an"
                                + " earlier build left there");
                    }
                    beside.add("lib/" + module + "/" + name);
                }
            }
        }
    }

    /** Tells each component which file of the archive holds it; returns those that others made. */
    List<Part> place(JsonNode components, LicencePolicy policy, LicenceTexts texts) throws IOException {
        List<Part> parts = new ArrayList<>();
        for (JsonNode component : components) {
            String group = component.required("group").asString();
            String artifact = component.required("name").asString();
            String version = component.required("version").asString();
            String file = group.equals(OURS) && artifact.equals("landbridge-studio")
                    ? "landbridge-studio.jar"
                    : artifact + "-" + version + ".jar";
            Path jar = jars.get(file);
            if (jar == null) {
                throw new BuildException(group + ":" + artifact + " " + version + " is a part, but there is no " + file
                        + " among the jars that ship");
            }
            String held = beside.stream()
                    .filter(path -> path.endsWith("/" + file))
                    .findFirst()
                    .orElse(PROGRAM);
            Bill.occurs((ObjectNode) component, held);
            if (!group.equals(OURS)) {
                Part part = new Part(
                        group + ":" + artifact,
                        version,
                        licences(component, policy),
                        held,
                        website(component),
                        LicenceTexts.inJar(jar, ""));
                parts.add(part.texts().isEmpty() ? part.withTexts(texts.withoutOwn(part)) : part);
            }
        }
        return parts;
    }

    private static List<String> licences(JsonNode component, LicencePolicy policy) {
        List<String> found = new ArrayList<>();
        for (JsonNode entry : component.path("licenses")) {
            JsonNode licence = entry.path("license");
            String words = entry.has("expression")
                    ? entry.required("expression").asString()
                    : licence.path("id").asString(licence.path("name").asString(""));
            found.add(policy.identifier(words));
        }
        return found;
    }

    private static String website(JsonNode component) {
        for (JsonNode reference : component.path("externalReferences")) {
            if (reference.required("type").asString().equals("website")) {
                return reference.required("url").asString();
            }
        }
        return "";
    }
}
