package org.landbridge.screening.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.landbridge.screening.EntityKind;
import org.landbridge.screening.ListedEntity;
import org.landbridge.screening.ListedName;

/** One entry of a list while it is read. The first name that is set is the main one; the same name counts once. */
final class EntityBuilder {
    final String id;
    final int line;
    EntityKind kind = EntityKind.UNKNOWN;
    final Set<String> imoNumbers = new LinkedHashSet<>();
    final Set<String> programmes = new LinkedHashSet<>();
    final Set<String> datasets = new LinkedHashSet<>();
    final Set<String> countries = new LinkedHashSet<>();
    final Set<String> birthDates = new LinkedHashSet<>();
    String listedOn = "";
    String changedOn = "";
    private final Map<String, ListedName.Standing> names = new LinkedHashMap<>();

    EntityBuilder(String id, int line) {
        this.id = id;
        this.line = line;
    }

    void name(String text, ListedName.Standing standing) {
        String bare = text.strip();
        if (!bare.isEmpty()) {
            names.putIfAbsent(bare, standing);
        }
    }

    void imo(String text) {
        imoNumbers.addAll(ImoNumber.find(text));
    }

    static void add(Set<String> set, String value) {
        if (!value.isBlank()) {
            set.add(value.strip());
        }
    }

    boolean hasName() {
        return !names.isEmpty();
    }

    /** The longest name. */
    String longestName() {
        return names.keySet().stream()
                .max(java.util.Comparator.comparingInt(String::length))
                .orElse("");
    }

    ListedEntity build() {
        List<ListedName> listed = new ArrayList<>();
        names.forEach((text, standing) -> listed.add(new ListedName(text, standing)));
        return new ListedEntity(
                id,
                kind,
                listed,
                List.copyOf(imoNumbers),
                List.copyOf(programmes),
                List.copyOf(datasets),
                List.copyOf(countries),
                List.copyOf(birthDates),
                listedOn,
                changedOn);
    }
}
