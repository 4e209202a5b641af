package org.landbridge.network.data;

import static org.landbridge.network.data.Column.of;
import static org.landbridge.network.data.Column.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.landbridge.network.Mode;
import org.landbridge.network.PlaceKind;
import org.landbridge.network.data.Column.Type;

/** The canonical tables of a data package. The resources of {@code datapackage.json} are written from here. */
final class PackageSchema {
    static final String[] MODES = words(Mode.values());
    static final String[] MODES_AND_DOOR = add(MODES, "door");
    static final String[] KINDS = words(PlaceKind.values());
    static final double ANY = Double.POSITIVE_INFINITY;

    static final List<TableSchema> TABLES = Stream.of(NetworkTables.TABLES, EvidenceTables.TABLES, TradeTables.TABLES)
            .flatMap(List::stream)
            .toList();

    /** Tables without which there is no network; a package may lack any other. */
    static final Set<String> REQUIRED = Set.of(
            "sources", "states", "places", "links", "processes", "rates", "emissions", "corridors", "commodities");

    private PackageSchema() {}

    static TableSchema table(String name, boolean repeats, boolean needed, Column... columns) {
        List<Column> all = new ArrayList<>(List.of(columns));
        all.add(of("source", Type.LIST).must().to("sources"));
        all.add(word("confidence", "high", "medium", "low").must());
        all.add(text("notes"));
        return new TableSchema(name, all, repeats, needed);
    }

    static Column text(String name) {
        return of(name, Type.TEXT);
    }

    static Column number(String name) {
        return of(name, Type.NUMBER);
    }

    static Column date(String name) {
        return of(name, Type.DATE);
    }

    static TableSchema table(String name) {
        return TABLES.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
    }

    static String[] words(Enum<?>[] values) {
        String[] words = new String[values.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = values[i].name().toLowerCase(Locale.ROOT);
        }
        return words;
    }

    static String[] add(String[] words, String more) {
        String[] all = Arrays.copyOf(words, words.length + 1);
        all[words.length] = more;
        return all;
    }
}
