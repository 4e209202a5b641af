package org.landbridge.network.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Fault;
import org.landbridge.network.Focus;
import org.landbridge.network.Validity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code datapackage.json} says of a package. */
record Descriptor(String name, String version, Validity validity, LocalDate defaultDate, Focus focus) {
    static final String FILE = "datapackage.json";

    /** Null if the file cannot be used; the faults say why. */
    static @Nullable Descriptor read(Path folder, List<Fault> faults) {
        JsonNode root = root(folder, faults);
        if (root == null) {
            return null;
        }
        int before = faults.size();
        String name = text(root, "name", faults);
        String version = text(root, "version", faults);
        JsonNode ours = root.path("landbridge");
        LocalDate from = date(ours, "validFrom", faults);
        LocalDate to = date(ours, "validTo", faults);
        LocalDate defaultDate = date(ours, "defaultDate", faults);
        Set<String> paths = new HashSet<>();
        for (JsonNode resource : root.path("resources")) {
            paths.add(resource.path("path").asString(""));
        }
        for (TableSchema schema : PackageSchema.TABLES) {
            boolean required = PackageSchema.REQUIRED.contains(schema.name());
            if (required && !paths.contains(schema.file())) {
                faults.add(fault(
                        "resources",
                        "lists no resource for " + schema.file(),
                        "add the resource with path " + schema.file()));
            } else if (!required && paths.contains(schema.file()) && !PackageReader.has(folder, schema.name())) {
                faults.add(new Fault(
                        schema.file(),
                        0,
                        "",
                        "",
                        "is missing, though datapackage.json lists it",
                        "add the file, or take it off the resources"));
            }
        }
        Focus focus = focus(ours, faults);
        if (faults.size() > before || defaultDate == null) {
            return null;
        }
        return new Descriptor(name, version, new Validity(from, to), defaultDate, focus);
    }

    /** The file's content, null if it cannot be read; the faults say why. */
    static @Nullable JsonNode root(Path folder, List<Fault> faults) {
        try {
            return JsonMapper.shared().readTree(Files.readString(folder.resolve(FILE)));
        } catch (IOException e) {
            faults.add(fault("", "the file is missing or cannot be read", "a data package needs this file"));
            return null;
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            faults.add(new Fault(FILE, line, "", "", "is not JSON: " + e.getOriginalMessage(), "correct the syntax"));
            return null;
        }
    }

    private static Focus focus(JsonNode ours, List<Fault> faults) {
        return new Focus(
                ours.path("region").asString(""),
                texts(ours, "comparePlaces", faults),
                texts(ours, "tradePairs", faults),
                texts(ours, "tieStates", faults),
                texts(ours, "manyPartners", faults),
                texts(ours, "weightOverTreaty", faults));
    }

    /** A list of texts; empty if the property is missing. */
    private static List<String> texts(JsonNode node, String property, List<Fault> faults) {
        List<String> found = new ArrayList<>();
        JsonNode list = node.path(property);
        if (!list.isMissingNode() && !list.isArray()) {
            faults.add(fault("landbridge." + property, "is not a list", "write [\"...\", \"...\"]"));
        }
        for (JsonNode item : list) {
            if (item.isString()) {
                found.add(item.asString());
            } else {
                faults.add(fault("landbridge." + property, item + " is not a text", "write it in quotes"));
            }
        }
        return found;
    }

    private static String text(JsonNode node, String property, List<Fault> faults) {
        String text = node.path(property).asString("");
        if (text.isEmpty()) {
            faults.add(fault(property, "the property is missing", "add it as text"));
        }
        return text;
    }

    private static @Nullable LocalDate date(JsonNode node, String property, List<Fault> faults) {
        String text = node.path(property).asString("");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            faults.add(fault("landbridge." + property, "\"" + text + "\" is not a date", "expected YYYY-MM-DD"));
            return null;
        }
    }

    private static Fault fault(String property, String problem, String remedy) {
        return new Fault(FILE, 0, property, "", problem, remedy);
    }
}
