package org.landbridge.dist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the list of parts for people: a table, the data, and every text once. */
final class ThirdParty {
    private static final String RULE = "=".repeat(100) + "\n";

    private final LicencePolicy policy;
    private final StringBuilder out = new StringBuilder();

    ThirdParty(LicencePolicy policy) {
        this.policy = policy;
    }

    String write(String version, List<Part> software, List<Part> data) {
        out.append("Parts of others in Landbridge ").append(version).append('\n');
        out.append("""

                Landbridge itself is under the Apache License 2.0 (LICENSE), its data package eurasia under CC BY 4.0
                (https://creativecommons.org/licenses/by/4.0/). sbom.cdx.json lists the parts for programs. What parts of
                the jars in lib/landbridge.jar are not used has been left out of it; nothing else was changed.

                """);
        table(software);
        out.append("""

                font: stands for a font and duckdb: for a library within the file named. DuckDB's jar does not list its
                libraries; those here are the ones of its sources of August 2026.

                Data worked into the tables of data/eurasia: chosen, thinned, added up or averaged, as its README.md says.
                The figures of all other sources are facts, each with its source in sources.csv.

                """);
        for (Part part : data) {
            out.append(part.name());
            if (!part.version().isEmpty()) {
                out.append(", ").append(part.version());
            }
            out.append(". ")
                    .append(policy.used(part))
                    .append(". ")
                    .append(part.url())
                    .append('\n');
        }
        texts(software);
        return out.toString();
    }

    private void table(List<Part> parts) {
        int name = parts.stream().mapToInt(p -> p.name().length()).max().orElse(0);
        int version = parts.stream().mapToInt(p -> p.version().length()).max().orElse(0);
        int licence =
                parts.stream().mapToInt(p -> policy.used(p).length()).max().orElse(0);
        String row = "%-" + name + "s  %-" + version + "s  %-" + licence + "s  %s%n";
        for (Part part : parts) {
            out.append(String.format(row, part.name(), part.version(), policy.used(part), part.held())
                    .replace("\r\n", "\n"));
        }
    }

    private void texts(List<Part> parts) {
        Map<String, List<String>> holders = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        for (Part part : parts) {
            for (LicenceText text : part.texts()) {
                String key = text.text().replaceAll("\\s+", " ").strip();
                texts.putIfAbsent(key, text.text());
                List<String> names = holders.computeIfAbsent(key, k -> new ArrayList<>());
                String holder = (part.name() + " " + part.version()).strip();
                if (!names.contains(holder)) {
                    names.add(holder);
                }
            }
        }
        texts.forEach((key, text) -> out.append('\n')
                .append(RULE)
                .append("Kept with ")
                .append(String.join(", ", holders.getOrDefault(key, List.of())))
                .append('\n')
                .append(RULE)
                .append('\n')
                .append(text)
                .append('\n'));
    }
}
