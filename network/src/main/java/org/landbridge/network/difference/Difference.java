package org.landbridge.network.difference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.landbridge.network.Network;

/**
 * One row that two networks do not have in common.
 *
 * @param table what the row is, in a word: link, service, process, rate, event, regime, membership, scaling
 * @param id id of the row
 * @param first what it says in the first network, blank if it is not there
 * @param second what it says in the second network, blank if it is not there
 */
public record Difference(String table, String id, String first, String second) {
    /**
     * All differences of two networks whose rows hold always, by table.
     *
     * @see AsOf
     */
    public static List<Difference> between(Network first, Network second) {
        List<Difference> differences = new ArrayList<>();
        for (Table<?> table : Table.ALL) {
            Map<String, String> a = table.texts(first);
            Map<String, String> b = table.texts(second);
            Set<String> ids = new LinkedHashSet<>(a.keySet());
            ids.addAll(b.keySet());
            for (String id : ids) {
                String before = a.getOrDefault(id, "");
                String after = b.getOrDefault(id, "");
                if (!before.equals(after)) {
                    differences.add(new Difference(table.word(), id, before, after));
                }
            }
        }
        return differences;
    }

    /** A network with this row as another has it. */
    public Network replace(Network into, Network from) {
        for (Table<?> candidate : Table.ALL) {
            if (candidate.word().equals(table)) {
                return candidate.replace(into, from, id);
            }
        }
        throw new IllegalArgumentException("no table " + table);
    }

    /** The row and its {@link #figures()}. */
    public String text() {
        return table + " " + id + ": " + figures();
    }

    /** What it is in the first network, and in brackets what in the second; what both say is left out. */
    public String figures() {
        List<String> here = new ArrayList<>(List.of(first.split(", ")));
        List<String> there = new ArrayList<>(List.of(second.split(", ")));
        if (!first.isEmpty() && !second.isEmpty()) {
            here.removeAll(List.of(second.split(", ")));
            there.removeAll(List.of(first.split(", ")));
        }
        return said(here) + " (" + said(there) + ")";
    }

    private static String said(List<String> parts) {
        String text = String.join(", ", parts);
        return text.isEmpty() ? "not there" : text;
    }
}
