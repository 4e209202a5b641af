package org.landbridge.trade.sanctions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whether a sanction of a kind holds on a flow in a year: for each kind the years of each directed pair. A partial
 * sanction does not count where a complete one holds on the same flow.
 */
final class SanctionDummies {
    private static final int MOST_STATES = 1 << 12;

    private final boolean byDirection;
    private final Map<String, Integer> numberOf = new HashMap<>();
    private final Map<SanctionKind, Map<Integer, Set<Integer>>> years = new EnumMap<>(SanctionKind.class);
    private final Map<String, Integer> unmatched = new TreeMap<>();
    private final List<Integer> used = new ArrayList<>();

    /**
     * @param panel codes of the panel
     * @param first year of the panel
     * @param last year of the panel
     * @param byDirection whether partial sanctions on exports and on imports are kinds of their own
     */
    SanctionDummies(
            List<SanctionCase> cases, StateNames names, Set<String> panel, int first, int last, boolean byDirection) {
        this.byDirection = byDirection;
        for (String code : new TreeSet<>(panel)) {
            numberOf.put(code, numberOf.size());
        }
        if (numberOf.size() >= MOST_STATES) {
            throw new IllegalArgumentException("more than " + MOST_STATES + " economies");
        }
        for (SanctionKind kind : SanctionKind.values()) {
            years.put(kind, new HashMap<>());
        }
        for (SanctionCase each : cases) {
            if (each.end() >= first && each.begin() <= last) {
                add(each, names, panel, first, last);
            }
        }
        List<SanctionKind> single = List.of(SanctionKind.COMPLETE_EXPORTS, SanctionKind.COMPLETE_IMPORTS);
        List<SanctionKind> partial =
                List.of(SanctionKind.PARTIAL_TRADE, SanctionKind.PARTIAL_EXPORTS, SanctionKind.PARTIAL_IMPORTS);
        single.forEach(kind -> remove(kind, SanctionKind.COMPLETE_TRADE));
        for (SanctionKind kind : partial) {
            remove(kind, SanctionKind.COMPLETE_TRADE);
            single.forEach(stronger -> remove(kind, stronger));
        }
    }

    /** Takes away the years in which a stronger kind holds on the same flow. */
    private void remove(SanctionKind kind, SanctionKind stronger) {
        of(kind).forEach((pair, on) -> on.removeAll(of(stronger).getOrDefault(pair, Set.of())));
    }

    private void add(SanctionCase each, StateNames names, Set<String> panel, int first, int last) {
        List<String> targets = known(each.target(), names);
        List<String> senders = known(each.sender(), names);
        boolean meets = false;
        for (int year = Math.max(first, each.begin()); year <= Math.min(last, each.end()); year++) {
            Set<String> from = codes(senders, names, year, panel);
            Set<String> on = codes(targets, names, year, panel);
            for (String sender : from) {
                for (String target : on) {
                    if (!sender.equals(target)) {
                        meets = true;
                        add(each.measures(), sender, target, year);
                    }
                }
            }
        }
        if (meets) {
            used.add(each.id());
        }
    }

    private void add(Set<String> measures, String sender, String target, int year) {
        if (measures.contains("exp_compl") && measures.contains("imp_compl")) {
            put(SanctionKind.COMPLETE_TRADE, sender, target, year);
            put(SanctionKind.COMPLETE_TRADE, target, sender, year);
            return;
        }
        for (String measure : measures) {
            switch (measure) {
                case "exp_compl" -> put(SanctionKind.COMPLETE_EXPORTS, sender, target, year);
                case "imp_compl" -> put(SanctionKind.COMPLETE_IMPORTS, target, sender, year);
                case "exp_part" ->
                    put(byDirection ? SanctionKind.PARTIAL_EXPORTS : SanctionKind.PARTIAL_TRADE, sender, target, year);
                default ->
                    put(byDirection ? SanctionKind.PARTIAL_IMPORTS : SanctionKind.PARTIAL_TRADE, target, sender, year);
            }
        }
    }

    private void put(SanctionKind kind, String exporter, String importer, int year) {
        of(kind).computeIfAbsent(pair(exporter, importer), k -> new TreeSet<>()).add(year);
    }

    private Map<Integer, Set<Integer>> of(SanctionKind kind) {
        return years.computeIfAbsent(kind, k -> new HashMap<>());
    }

    private List<String> known(String list, StateNames names) {
        List<String> all = names.split(list);
        for (String name : all) {
            if (!names.knows(name)) {
                unmatched.merge(name, 1, Integer::sum);
            }
        }
        return all;
    }

    private static Set<String> codes(List<String> list, StateNames names, int year, Set<String> panel) {
        Set<String> found = new TreeSet<>();
        for (String name : list) {
            found.addAll(names.codes(name, year, panel));
        }
        return found;
    }

    private int pair(String exporter, String importer) {
        return numberOf.getOrDefault(exporter, 0) * MOST_STATES + numberOf.getOrDefault(importer, 0);
    }

    boolean holds(SanctionKind kind, String exporter, String importer, int year) {
        return of(kind).getOrDefault(pair(exporter, importer), Set.of()).contains(year);
    }

    /** Names of no known state or group, with the number of cases of the panel's years that have them. */
    Map<String, Integer> unmatched() {
        return new TreeMap<>(unmatched);
    }

    /** Cases that hold between two economies of the panel. */
    int casesUsed() {
        return used.size();
    }
}
