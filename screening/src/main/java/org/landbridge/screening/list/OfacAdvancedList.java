package org.landbridge.screening.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.landbridge.screening.EntityKind;
import org.landbridge.screening.ListedName;
import org.landbridge.screening.SanctionsList;
import org.landbridge.screening.list.XmlRecords.Element;

/**
 * OFAC's {@code sdn_advanced.xml} (the UN 1267 advanced sanctions data model): reference values, identity documents,
 * parties and sanctions entries refer to each other by id. Names in other scripts come with it.
 */
final class OfacAdvancedList {
    private final Map<String, String> aliasTypes = new HashMap<>();
    private final Map<String, String> subTypes = new HashMap<>();
    private final Map<String, String> featureTypes = new HashMap<>();
    private final Map<String, List<String>> documents = new HashMap<>();
    private final Map<String, EntityBuilder> profiles = new HashMap<>();
    private final List<EntityBuilder> builders = new ArrayList<>();
    private String published = "";

    private OfacAdvancedList() {}

    static SanctionsList read(InputFile file) {
        OfacAdvancedList list = new OfacAdvancedList();
        XmlRecords.read(
                file,
                Set.of(
                        "DateOfIssue",
                        "AliasType",
                        "PartySubType",
                        "FeatureType",
                        "IDRegDocument",
                        "DistinctParty",
                        "SanctionsEntry"),
                list::take);
        return ListReader.finish(file, SanctionsList.Format.OFAC_ADVANCED_XML, list.published, list.builders);
    }

    private void take(Element element) {
        switch (element.name()) {
            case "DateOfIssue" -> published = date(element);
            case "AliasType" -> aliasTypes.put(element.attribute("ID"), element.text());
            case "PartySubType" ->
                subTypes.put(element.attribute("ID"), element.attribute("PartyTypeID") + " " + element.text());
            case "FeatureType" -> featureTypes.put(element.attribute("ID"), element.text());
            case "IDRegDocument" ->
                documents
                        .computeIfAbsent(element.attribute("IdentityID"), key -> new ArrayList<>())
                        .add(element.text("IDRegistrationNo"));
            case "DistinctParty" -> party(element);
            default -> sanctions(element);
        }
    }

    private void party(Element party) {
        for (Element profile : party.all("Profile")) {
            EntityBuilder entity = new EntityBuilder(party.attribute("FixedRef"), party.line());
            entity.kind = kind(subTypes.getOrDefault(profile.attribute("PartySubTypeID"), ""));
            entity.datasets.add("OFAC");
            for (Element identity : profile.all("Identity")) {
                names(identity, true, entity);
                names(identity, false, entity);
                documents.getOrDefault(identity.attribute("ID"), List.of()).forEach(entity::imo);
            }
            for (Element feature : profile.all("Feature")) {
                if (featureTypes
                        .getOrDefault(feature.attribute("FeatureTypeID"), "")
                        .equals("Birthdate")) {
                    feature.all("From").stream().limit(1).forEach(f -> EntityBuilder.add(entity.birthDates, date(f)));
                }
            }
            builders.add(entity);
            profiles.put(profile.attribute("ID"), entity);
        }
    }

    /** Individuals and legal entities are parties of types 1 and 2; ships and aircraft are told by their sub-type. */
    private static EntityKind kind(String subType) {
        String text = ListReader.lower(subType);
        return text.contains("vessel")
                ? EntityKind.VESSEL
                : text.contains("aircraft")
                        ? EntityKind.AIRCRAFT
                        : text.startsWith("1 ")
                                ? EntityKind.PERSON
                                : text.startsWith("2 ") ? EntityKind.ORGANISATION : EntityKind.UNKNOWN;
    }

    private void names(Element identity, boolean primary, EntityBuilder entity) {
        for (Element alias : identity.all("Alias")) {
            if (alias.attribute("Primary").equals("true") == primary) {
                boolean former = ListReader.lower(aliasTypes.getOrDefault(alias.attribute("AliasTypeID"), ""))
                        .startsWith("f.k.a");
                ListedName.Standing standing = alias.attribute("LowQuality").equals("true")
                        ? ListedName.Standing.WEAK_ALIAS
                        : former
                                ? ListedName.Standing.FORMER_NAME
                                : primary ? ListedName.Standing.NAME : ListedName.Standing.ALIAS;
                for (Element name : alias.all("DocumentedName")) {
                    entity.name(
                            name.all("NamePartValue").stream()
                                    .map(Element::text)
                                    .collect(Collectors.joining(" ")),
                            standing);
                }
            }
        }
    }

    private void sanctions(Element entry) {
        EntityBuilder entity = profiles.get(entry.attribute("ProfileID"));
        if (entity != null) {
            for (Element measure : entry.all("SanctionsMeasure")) {
                EntityBuilder.add(entity.programmes, measure.text("Comment"));
            }
            for (Element event : entry.all("EntryEvent")) {
                event.all("Date").stream().limit(1).map(OfacAdvancedList::date).forEach(day -> {
                    boolean earlier = entity.listedOn.isEmpty() || day.compareTo(entity.listedOn) < 0;
                    entity.listedOn = earlier ? day : entity.listedOn;
                });
            }
        }
    }

    private static String date(Element parts) {
        String year = parts.text("Year");
        String month = parts.text("Month");
        String day = parts.text("Day");
        return year.isEmpty() ? "" : month.isEmpty() || day.isEmpty() ? year : year + "-" + two(month) + "-" + two(day);
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
