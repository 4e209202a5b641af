package org.landbridge.screening.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.landbridge.screening.EntityKind;
import org.landbridge.screening.ListedName;
import org.landbridge.screening.SanctionsList;
import org.landbridge.screening.list.XmlRecords.Element;

/** The consolidated list of the United Nations Security Council, {@code consolidated.xml} (sc-sanctions.xsd). */
final class UnXmlList {
    private UnXmlList() {}

    static SanctionsList read(InputFile file) {
        List<EntityBuilder> builders = new ArrayList<>();
        Map<String, String> root = XmlRecords.read(file, Set.of("INDIVIDUAL", "ENTITY"), e -> builders.add(entity(e)));
        return ListReader.finish(
                file, SanctionsList.Format.UN_XML, SimpleCsvList.day(root.getOrDefault("dateGenerated", "")), builders);
    }

    private static EntityBuilder entity(Element entry) {
        boolean person = entry.name().equals("INDIVIDUAL");
        String reference = entry.text("REFERENCE_NUMBER");
        EntityBuilder entity = new EntityBuilder(reference.isEmpty() ? entry.text("DATAID") : reference, entry.line());
        entity.kind = person ? EntityKind.PERSON : EntityKind.ORGANISATION;
        entity.name(
                Stream.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
                        .map(entry::text)
                        .filter(t -> !t.isEmpty())
                        .collect(Collectors.joining(" ")),
                ListedName.Standing.NAME);
        entity.name(entry.text("NAME_ORIGINAL_SCRIPT"), ListedName.Standing.ALIAS);
        for (Element alias : entry.all(person ? "INDIVIDUAL_ALIAS" : "ENTITY_ALIAS")) {
            String quality = ListReader.lower(alias.text("QUALITY"));
            entity.name(
                    alias.text("ALIAS_NAME"),
                    quality.equals("low")
                            ? ListedName.Standing.WEAK_ALIAS
                            : quality.equals("f.k.a.") ? ListedName.Standing.FORMER_NAME : ListedName.Standing.ALIAS);
        }
        entity.datasets.add("UN Security Council");
        EntityBuilder.add(entity.programmes, entry.text("UN_LIST_TYPE"));
        entity.listedOn = SimpleCsvList.day(entry.text("LISTED_ON"));
        for (Element updated : entry.all("LAST_DAY_UPDATED")) {
            updated.all("VALUE").forEach(v -> entity.changedOn = later(entity.changedOn, v.text()));
        }
        entry.all("NATIONALITY")
                .forEach(n -> n.all("VALUE").forEach(v -> EntityBuilder.add(entity.countries, v.text())));
        for (Element birth : entry.all("INDIVIDUAL_DATE_OF_BIRTH")) {
            EntityBuilder.add(entity.birthDates, birth.text("DATE"));
            EntityBuilder.add(entity.birthDates, birth.text("YEAR"));
        }
        entity.imo(entry.text("COMMENTS1"));
        return entity;
    }

    private static String later(String a, String b) {
        return b.compareTo(a) > 0 ? SimpleCsvList.day(b) : a;
    }
}
