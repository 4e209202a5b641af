package org.landbridge.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which licences parts may have, as {@code dist/src/main/parts/licences.json} says. */
final class LicencePolicy {
    private final Path file;
    private final List<String> allowed = new ArrayList<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> chosen = new LinkedHashMap<>();
    private final JsonNode inside;

    LicencePolicy(Path file) throws IOException {
        this.file = file;
        JsonNode root = JsonMapper.shared().readTree(Files.readString(file));
        this.inside = root.required("inside");
        root.required("allowed").forEach(licence -> allowed.add(licence.asString()));
        root.required("names")
                .properties()
                .forEach(e -> names.put(e.getKey(), e.getValue().asString()));
        root.required("chosen")
                .properties()
                .forEach(e -> chosen.put(e.getKey(), e.getValue().asString()));
    }

    /** Things of other makers inside of parts, such as a font in a jar; their version is often not told. */
    List<Part> inside(List<Part> parts, LicenceTexts texts) throws IOException {
        List<Part> found = new ArrayList<>();
        for (JsonNode entry : inside) {
            String holder = entry.required("in").asString();
            Part within = parts.stream()
                    .filter(part -> part.name().equals(holder))
                    .findFirst()
                    .orElseThrow(() -> new BuildException(file + " tells what is inside of " + holder
                            + ", which is no part any more; take the entry out"));
            found.add(new Part(
                    entry.required("name").asString(),
                    entry.path("version").asString(""),
                    List.of(entry.required("licence").asString()),
                    within.held(),
                    entry.path("url").asString(""),
                    entry.has("text") ? texts.kept(entry.required("text").asString()) : within.texts()));
        }
        return found;
    }

    /** The SPDX identifier of a licence that a part names in words; the words, if they are not known. */
    String identifier(String words) {
        return names.getOrDefault(words, words);
    }

    /** What the part is used under, in words for a list. */
    String used(Part part) {
        String choice = choice(part);
        return choice == null ? String.join(" and ", part.licences()) : choice;
    }

    /** Fails if a part has no licence, or one that is not allowed. */
    void check(List<Part> parts) {
        List<String> faults = new ArrayList<>();
        for (Part part : parts) {
            String choice = choice(part);
            List<String> meant = choice == null ? part.licences() : List.of(choice);
            if (meant.isEmpty()) {
                faults.add(part.name() + " " + part.version() + " states no licence");
            }
            if (choice != null && !part.licences().contains(choice)) {
                faults.add(part.name() + " " + part.version() + " is not offered under " + choice + " but under "
                        + String.join(", ", part.licences()));
            }
            for (String licence : meant) {
                if (!allowed.contains(licence)) {
                    faults.add(part.name() + " " + part.version() + " has the licence " + licence);
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new BuildException("parts that may not ship:\n  " + String.join("\n  ", faults) + "\n"
                    + "Allowed are " + String.join(", ", allowed) + "; leave the part out, or change " + file
                    + " if its licence can be kept.");
        }
    }

    private @Nullable String choice(Part part) {
        int colon = part.name().indexOf(':');
        return chosen.get(colon < 0 ? part.name() : part.name().substring(0, colon));
    }
}
