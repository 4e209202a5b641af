package org.landbridge.screening.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.landbridge.screening.ListedName;
import org.landbridge.screening.SanctionsList;
import org.landbridge.screening.list.XmlRecords.Element;

/** OFAC's {@code sdn.xml} (and {@code consolidated.xml} of the same schema, sdnList.xsd). */
final class OfacXmlList {
    private OfacXmlList() {}

    static SanctionsList read(InputFile file) {
        List<EntityBuilder> builders = new ArrayList<>();
        String[] published = {""};
        XmlRecords.read(file, Set.of("sdnEntry", "publshInformation"), element -> {
            if (element.name().equals("sdnEntry")) {
                builders.add(entity(element));
            } else {
                published[0] = element.text("Publish_Date");
            }
        });
        return ListReader.finish(file, SanctionsList.Format.OFAC_XML, published[0], builders);
    }

    private static EntityBuilder entity(Element entry) {
        EntityBuilder entity = new EntityBuilder(entry.text("uid"), entry.line());
        entity.kind = OfacCsvList.kind(entry.text("sdnType"));
        entity.name(name(entry), ListedName.Standing.NAME);
        entity.datasets.add("OFAC");
        for (Element aka : entry.all("aka")) {
            boolean former = ListReader.lower(aka.text("type")).startsWith("f.k.a");
            boolean weak = ListReader.lower(aka.text("category")).equals("weak");
            entity.name(
                    name(aka),
                    weak
                            ? ListedName.Standing.WEAK_ALIAS
                            : former ? ListedName.Standing.FORMER_NAME : ListedName.Standing.ALIAS);
        }
        entry.all("program").forEach(p -> EntityBuilder.add(entity.programmes, p.text()));
        entry.all("idNumber").forEach(n -> entity.imo(n.text()));
        entity.imo(entry.text("remarks"));
        entry.all("dateOfBirth").forEach(d -> EntityBuilder.add(entity.birthDates, d.text()));
        for (String of : List.of("nationality", "citizenship", "address")) {
            entry.all(of).forEach(e -> EntityBuilder.add(entity.countries, e.text("country")));
        }
        entry.all("vesselFlag").forEach(f -> EntityBuilder.add(entity.countries, f.text()));
        return entity;
    }

    private static String name(Element element) {
        return (element.text("firstName") + " " + element.text("lastName")).strip();
    }
}
