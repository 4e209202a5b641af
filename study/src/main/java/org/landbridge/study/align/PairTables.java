package org.landbridge.study.align;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.landbridge.relations.alignment.PairTable;
import org.landbridge.relations.evidence.ArmsTransfer;
import org.landbridge.relations.evidence.EventMonth;
import org.landbridge.relations.evidence.EvidenceKind;
import org.landbridge.relations.evidence.EvidenceTable;
import org.landbridge.relations.evidence.PairYears;
import org.landbridge.relations.evidence.TieParty;
import org.landbridge.relations.evidence.TradeRecord;
import org.landbridge.relations.evidence.Visit;

/** Records of a store as tables of pairs and years, both ways the same; NaN where nothing is known. */
final class PairTables {
    /** A year with fewer months of events is not held against others. */
    private static final int MONTHS = 9;

    /** What a text among many is worth, beside one among two. */
    static final double MULTILATERAL = 0.8;

    private final int from;
    private final int to;

    PairTables(int from, int to) {
        this.from = from;
        this.to = to;
    }

    private int years() {
        return to - from + 1;
    }

    /** Exports of both directions; where one is not known, nothing is. */
    @Nullable
    PairTable trade(List<TradeRecord> records) {
        TreeSet<String> names = new TreeSet<>();
        records.stream()
                .filter(r -> !r.exporter().equals("WLD") && !r.importer().equals("WLD"))
                .filter(r -> r.year() >= from && r.year() <= to)
                .forEach(r -> names.addAll(List.of(r.exporter(), r.importer())));
        if (names.isEmpty()) {
            return null;
        }
        List<String> states = List.copyOf(names);
        PairYears exports = PairYears.exports(records, states, from, to);
        return table(states, (a, b, year) -> exports.value(a, b, year) + exports.value(b, a, year));
    }

    /** Scores of both directions, in years of nine months or more. */
    @Nullable
    PairTable events(List<EventMonth> records) {
        TreeSet<String> names = new TreeSet<>();
        Map<Integer, TreeSet<Integer>> months = new HashMap<>();
        for (EventMonth e : records) {
            if (e.days() > 0) {
                names.addAll(List.of(e.state(), e.partner()));
                months.computeIfAbsent(e.month().getYear(), k -> new TreeSet<>())
                        .add(e.month().getMonthValue());
            }
        }
        if (names.isEmpty()) {
            return null;
        }
        Sums sums = new Sums(List.copyOf(names));
        for (EventMonth e : records) {
            int year = e.month().getYear();
            if (e.days() > 0 && months.getOrDefault(year, new TreeSet<>()).size() >= MONTHS) {
                sums.add(e.state(), e.partner(), year, e.score());
            }
        }
        return sums.table();
    }

    /** Counts; within the years of its file no row is no visit. */
    @Nullable
    PairTable visits(List<Visit> records, List<EvidenceTable> tables, List<String> states) {
        if (records.isEmpty()) {
            return null;
        }
        Sums sums = new Sums(states);
        covered(sums, tables, EvidenceKind.VISITS);
        records.stream()
                .filter(v -> sums.known.contains(v.date().getYear()))
                .forEach(v -> sums.add(v.visitor(), v.host(), v.date().getYear(), 1));
        return sums.table();
    }

    @Nullable
    PairTable arms(List<ArmsTransfer> records, List<EvidenceTable> tables, List<String> states) {
        if (records.isEmpty()) {
            return null;
        }
        Sums sums = new Sums(states);
        covered(sums, tables, EvidenceKind.ARMS);
        records.stream()
                .filter(a -> sums.known.contains(a.year()))
                .forEach(a -> sums.add(a.supplier(), a.recipient(), a.year(), a.tivMillion()));
        return sums.table();
    }

    /** Whole years of a kind's files are at nought before rows are added; other years stay unknown. */
    private void covered(Sums sums, List<EvidenceTable> tables, EvidenceKind kind) {
        for (EvidenceTable table : tables) {
            LocalDate first = table.coveredFrom();
            LocalDate last = table.coveredTo();
            if (table.evidenceKind() == kind && first != null && last != null) {
                int whole = last.getMonthValue() > MONTHS ? last.getYear() : last.getYear() - 1;
                for (int year = Math.max(from, first.getYear()); year <= Math.min(to, whole); year++) {
                    sums.nought(year);
                }
            }
        }
    }

    /** Depth of formal ties at mid-year among the states of the table; of others nothing is known. */
    @Nullable
    PairTable formal(List<TieParty> ties) {
        List<String> states =
                ties.stream().map(TieParty::state).distinct().sorted().toList();
        if (states.isEmpty()) {
            return null;
        }
        PairYears depth = PairYears.tieDepth(ties, MULTILATERAL, states, from, to);
        return table(states, depth::value);
    }

    /** A figure of an ordered pair. */
    @FunctionalInterface
    private interface OfPair {
        double of(String a, String b, int year);
    }

    private PairTable table(List<String> states, OfPair figure) {
        int n = states.size();
        double[] value = new double[n * n * years()];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                for (int t = 0; t < years(); t++) {
                    value[(a * n + b) * years() + t] =
                            a == b ? Double.NaN : figure.of(states.get(a), states.get(b), from + t);
                }
            }
        }
        return new PairTable(states, from, years(), value);
    }

    /** Sums over rows, both ways the same. */
    private final class Sums {
        private final List<String> states;
        private final Map<String, Integer> index = new HashMap<>();
        private final double[] value;
        private final TreeSet<Integer> known = new TreeSet<>();

        Sums(List<String> states) {
            this.states = new ArrayList<>(states);
            for (int s = 0; s < states.size(); s++) {
                index.put(states.get(s), s);
            }
            value = new double[states.size() * states.size() * years()];
            Arrays.fill(value, Double.NaN);
        }

        void nought(int year) {
            known.add(year);
            for (int pair = 0; pair < states.size() * states.size(); pair++) {
                boolean self = pair / states.size() == pair % states.size();
                value[pair * years() + year - from] = self ? Double.NaN : 0;
            }
        }

        void add(String a, String b, int year, double more) {
            Integer i = index.get(a);
            Integer j = index.get(b);
            if (i == null || j == null || i.equals(j) || year < from || year > to || Double.isNaN(more)) {
                return;
            }
            int at = (i * states.size() + j) * years() + year - from;
            double sum = (Double.isNaN(value[at]) ? 0 : value[at]) + more;
            value[at] = sum;
            value[(j * states.size() + i) * years() + year - from] = sum;
        }

        PairTable table() {
            return new PairTable(states, from, years(), value);
        }
    }
}
