package org.landbridge.network.data;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the {@code datapackage.json} of the built-in package from the canonical schema. */
public final class PackageDescriptor {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private PackageDescriptor() {}

    /** The descriptor as indented JSON with a final line feed. */
    public static String eurasia() {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        root.put("name", "eurasia");
        root.put("title", "Corridors of Eurasia: the North-South corridor and its rivals");
        root.put("version", "0.1.0");
        ObjectNode licence = root.putArray("licenses").addObject();
        licence.put("name", "CC-BY-4.0");
        licence.put("path", "https://creativecommons.org/licenses/by/4.0/");
        ObjectNode ours = root.putObject("landbridge");
        ours.put("validFrom", "1990-01-01");
        ours.put("validTo", "2041-01-01");
        ours.put("defaultDate", "2024-06-01");
        ArrayNode resources = root.putArray("resources");
        PackageSchema.TABLES.forEach(table -> resource(resources.addObject(), table));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root).replace(System.lineSeparator(), "\n")
                + "\n";
    }

    private static void resource(ObjectNode resource, TableSchema table) {
        resource.put("name", table.name());
        resource.put("path", table.file());
        resource.put("type", "table");
        resource.put("format", "csv");
        resource.put("encoding", "utf-8");
        ObjectNode schema = resource.putObject("schema");
        ArrayNode fields = schema.putArray("fields");
        for (Column column : table.columns()) {
            field(fields.addObject(), column);
        }
        ArrayNode foreignKeys = MAPPER.createArrayNode();
        for (Column column : table.columns()) {
            // The standard has no foreign keys out of lists; those are checked by the product alone.
            if (!column.reference().isEmpty() && column.type() != Column.Type.LIST) {
                ObjectNode key = foreignKeys.addObject();
                key.putArray("fields").add(column.name());
                ObjectNode reference = key.putObject("reference");
                reference.put("resource", column.reference());
                reference.putArray("fields").add("id");
            }
        }
        if (!foreignKeys.isEmpty()) {
            schema.set("foreignKeys", foreignKeys);
        }
    }

    private static void field(ObjectNode field, Column column) {
        field.put("name", column.name());
        field.put(
                "type",
                switch (column.type()) {
                    case NUMBER -> "number";
                    case INTEGER -> "integer";
                    case DATE -> "date";
                    case TEXT, ENUM, SEASON, LIST -> "string";
                });
        ObjectNode constraints = MAPPER.createObjectNode();
        if (column.required()) {
            constraints.put("required", true);
        }
        if (Double.isFinite(column.min())) {
            constraints.put("minimum", column.min());
        }
        if (Double.isFinite(column.max())) {
            constraints.put("maximum", column.max());
        }
        List<String> values = column.values();
        if (!values.isEmpty()) {
            ArrayNode allowed = constraints.putArray("enum");
            values.forEach(allowed::add);
        }
        if (!constraints.isEmpty()) {
            field.set("constraints", constraints);
        }
    }
}
