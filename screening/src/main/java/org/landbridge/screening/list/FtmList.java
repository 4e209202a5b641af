package org.landbridge.screening.list;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.landbridge.screening.EntityKind;
import org.landbridge.screening.ListedName;
import org.landbridge.screening.SanctionsList;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * OpenSanctions entities in the FollowTheMoney model, one JSON object a line. Sanctions are entities of their own that
 * name what they apply to, or are nested in it. Entities that the file says are no target are left out.
 */
final class FtmList {
    private static final JsonMapper JSON = JsonMapper.shared();

    private FtmList() {}

    static SanctionsList read(InputFile file) {
        List<EntityBuilder> builders = new ArrayList<>();
        Map<String, List<JsonNode>> sanctions = new HashMap<>();
        int number = 0;
        try (BufferedReader lines = new BufferedReader(file.text())) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    entity(file, line, number, builders, sanctions);
                }
            }
        } catch (IOException e) {
            throw file.unreadable(e);
        }
        for (EntityBuilder builder : builders) {
            for (JsonNode sanction : sanctions.getOrDefault(builder.id, List.of())) {
                sanction(sanction, builder);
            }
        }
        return ListReader.finish(file, SanctionsList.Format.OPENSANCTIONS_FTM, "", builders);
    }

    private static void entity(
            InputFile file,
            String line,
            int number,
            List<EntityBuilder> builders,
            Map<String, List<JsonNode>> sanctions) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JacksonException e) {
            throw file.fault(number, "", "", "is not proper JSON", "expected one entity a line");
        }
        if (!node.path("id").isString()
                || !node.path("schema").isString()
                || !node.path("properties").isObject()) {
            throw file.fault(
                    number, "", "", "is no FollowTheMoney entity", "expected an object with id, schema and properties");
        }
        String schema = node.path("schema").stringValue("");
        JsonNode properties = node.path("properties");
        if (schema.equals("Sanction")) {
            for (JsonNode id : properties.path("entity")) {
                sanctions
                        .computeIfAbsent(id.asString(""), key -> new ArrayList<>())
                        .add(properties);
            }
        } else if (Schemas.isParty(schema) && node.path("target").booleanValue(true)) {
            builders.add(party(node, schema, number));
        }
    }

    private static EntityBuilder party(JsonNode node, String schema, int number) {
        EntityBuilder entity = new EntityBuilder(node.path("id").stringValue(""), number);
        JsonNode properties = node.path("properties");
        entity.kind = Schemas.kind(schema);
        entity.name(node.path("caption").asString(""), ListedName.Standing.NAME);
        names(properties, "name", ListedName.Standing.NAME, entity);
        names(properties, "alias", ListedName.Standing.ALIAS, entity);
        names(properties, "previousName", ListedName.Standing.FORMER_NAME, entity);
        names(properties, "weakAlias", ListedName.Standing.WEAK_ALIAS, entity);
        for (JsonNode imo : properties.path("imoNumber")) {
            String digits = imo.asString("").replaceAll("\\D", "");
            if (ImoNumber.isValid(digits) && entity.kind == EntityKind.VESSEL) {
                entity.imoNumbers.add(digits);
            }
        }
        addAll(node.path("datasets"), entity.datasets);
        addAll(properties.path("country"), entity.countries);
        addAll(properties.path("nationality"), entity.countries);
        addAll(properties.path("jurisdiction"), entity.countries);
        addAll(properties.path("flag"), entity.countries);
        addAll(properties.path("birthDate"), entity.birthDates);
        addAll(properties.path("programId"), entity.programmes);
        entity.listedOn = SimpleCsvList.day(node.path("first_seen").asString(""));
        entity.changedOn = SimpleCsvList.day(node.path("last_change").asString(""));
        for (JsonNode sanction : properties.path("sanctions")) {
            sanction(sanction.path("properties"), entity);
        }
        return entity;
    }

    private static void sanction(JsonNode properties, EntityBuilder entity) {
        addAll(properties.path("program"), entity.programmes);
        addAll(properties.path("programId"), entity.programmes);
        for (JsonNode day : properties.path("startDate")) {
            String start = day.asString("");
            boolean earlier = entity.listedOn.isEmpty() || start.compareTo(entity.listedOn) < 0;
            entity.listedOn = earlier && !start.isEmpty() ? start : entity.listedOn;
        }
    }

    private static void names(JsonNode properties, String key, ListedName.Standing standing, EntityBuilder entity) {
        for (JsonNode name : properties.path(key)) {
            entity.name(name.asString(""), standing);
        }
    }

    private static void addAll(JsonNode values, Set<String> set) {
        for (JsonNode value : values) {
            EntityBuilder.add(set, value.asString(""));
        }
    }
}
