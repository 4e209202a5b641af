package org.landbridge.screening;

import java.util.List;

/**
 * One entry of a sanctions list.
 *
 * @param id the list's own id
 * @param names the main name first
 * @param imoNumbers seven digits each, of vessels
 * @param programmes programmes or regimes, as the list words them
 * @param datasets lists that the entry comes from, as the file names them
 * @param countries as the list has them
 * @param birthDates as the list has them
 * @param listedOn day of listing (or first seen), blank if the file has none
 * @param changedOn day of the last change, blank if the file has none
 */
public record ListedEntity(
        String id,
        EntityKind kind,
        List<ListedName> names,
        List<String> imoNumbers,
        List<String> programmes,
        List<String> datasets,
        List<String> countries,
        List<String> birthDates,
        String listedOn,
        String changedOn) {
    public ListedEntity {
        names = List.copyOf(names);
        imoNumbers = List.copyOf(imoNumbers);
        programmes = List.copyOf(programmes);
        datasets = List.copyOf(datasets);
        countries = List.copyOf(countries);
        birthDates = List.copyOf(birthDates);
    }

    /** The main name. */
    public String name() {
        return names.getFirst().text();
    }
}
