package org.landbridge.network.data;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the {@code datapackage.json} of a package: its own head, and resources from the canonical schema. */
public final class PackageDescriptor {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String RESOURCES = "resources";

    private PackageDescriptor() {}

    /**
     * The descriptor of the package in a folder, as indented JSON with a final line feed: what the present one says,
     * with a resource for each table that is in the folder.
     *
     * @throws DataFaultException if there is no descriptor, or it is no JSON object
     */
    public static String of(Path folder) {
        PackageReader.requireFolder(folder);
        List<Fault> faults = new ArrayList<>();
        JsonNode root = Descriptor.root(folder, faults);
        if (!(root instanceof ObjectNode head)) {
            throw new DataFaultException("cannot use " + folder.resolve(Descriptor.FILE), faults);
        }
        return text(head, folder);
    }

    /** The descriptor of a package that begins. */
    static String begun(String name, LocalDate from, LocalDate to, LocalDate defaultDate, Path folder) {
        ObjectNode head = MAPPER.createObjectNode();
        head.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        head.put("name", name);
        head.put("title", name);
        head.put("version", "0.1.0");
        ObjectNode ours = head.putObject("landbridge");
        ours.put("validFrom", from.toString());
        ours.put("validTo", to.toString());
        ours.put("defaultDate", defaultDate.toString());
        return text(head, folder);
    }

    private static String text(ObjectNode head, Path folder) {
        head.remove(RESOURCES);
        ArrayNode resources = head.putArray(RESOURCES);
        PackageSchema.TABLES.stream()
                .filter(table -> PackageReader.has(folder, table.name()))
                .forEach(table -> resource(resources.addObject(), table));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(head).replace(System.lineSeparator(), "\n")
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
