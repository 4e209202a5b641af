package org.landbridge.relations.evidence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.landbridge.relations.CsvFile;
import org.landbridge.relations.votes.StateCodes.Scheme;

/** Readers of published ideal points, of capabilities and of alliances, all under codes of the Correlates of War. */
final class StateYearFiles {
    private StateYearFiles() {}

    /** Three series of ideal points, in columns of their own. */
    static Imported idealPoints(Path path) {
        CsvFile file = new CsvFile(path);
        StateFinder states = new StateFinder(EvidenceKind.IDEAL_POINTS);
        Years years = new Years();
        Standing<List<IdealPoint>> rows = new Standing<>();
        file.read(
                row -> {
                    int year = row.year("year");
                    String state = states.find(row, "ccode", StateFinder.middle(year), Scheme.COW, Scheme.ISO3);
                    if (state == null) {
                        return;
                    }
                    List<IdealPoint> points = new ArrayList<>();
                    for (String series : List.of("fp", "all", "legacy")) {
                        double mean = row.number("idealpoint" + series);
                        if (!Double.isNaN(mean)) {
                            points.add(point(row, series, state, year, mean));
                        }
                    }
                    years.add(year);
                    rows.put(state + year, points, StateFinder.standing(state, row.text("ccode")));
                },
                Form.IDEAL_POINTS.columns().toArray(String[]::new));
        states.require(file);
        return EvidenceFiles.rows(
                Form.IDEAL_POINTS,
                rows.values().stream().flatMap(List::stream).toList(),
                years,
                states,
                rows.defects());
    }

    private static IdealPoint point(CsvFile row, String series, String state, int year, double mean) {
        String votes = series.equals("legacy") ? "nvotesLegacy" : "nvotes" + series;
        double count = row.number(votes);
        return new IdealPoint(
                series,
                state,
                year,
                mean,
                row.number("qo" + series),
                row.number("q5" + series),
                row.number("q10" + series),
                row.number("q50" + series),
                row.number("q90" + series),
                row.number("q95" + series),
                row.number("q100" + series),
                Double.isNaN(count) ? 0 : (int) count);
    }

    static Imported capabilities(Path path) {
        CsvFile file = new CsvFile(path);
        StateFinder states = new StateFinder(EvidenceKind.CAPABILITIES);
        Years years = new Years();
        Standing<Capability> rows = new Standing<>();
        file.read(
                row -> {
                    int year = row.year("year");
                    String state = states.find(row, "ccode", StateFinder.middle(year), Scheme.COW);
                    Capability capability = new Capability(
                            state == null ? "" : state,
                            year,
                            known(row, "milex"),
                            known(row, "milper"),
                            known(row, "irst"),
                            known(row, "pec"),
                            known(row, "tpop"),
                            known(row, "upop"),
                            known(row, "cinc"));
                    if (state != null) {
                        years.add(year);
                        rows.put(state + year, capability, StateFinder.standing(state, row.text("ccode")));
                    }
                },
                Form.CAPABILITIES.columns().toArray(String[]::new));
        states.require(file);
        return EvidenceFiles.rows(Form.CAPABILITIES, rows.values(), years, states, rows.defects());
    }

    /** The Correlates of War write -9 for what is not known. */
    private static double known(CsvFile row, String column) {
        double value = row.number(column);
        if (value == -9) {
            return Double.NaN;
        }
        if (value < 0) {
            row.fault(column, "is below zero", "leave it blank if it is not known");
        }
        return value;
    }

    static Imported alliances(Path path) {
        CsvFile file = new CsvFile(path);
        StateFinder states = new StateFinder(EvidenceKind.ALLIANCES);
        Years years = new Years();
        Map<String, AllianceYear> rows = new TreeMap<>();
        int[] merged = new int[1];
        file.read(
                row -> {
                    int year = row.year("year");
                    String a = states.find(row, "ccode1", StateFinder.middle(year), Scheme.COW);
                    String b = states.find(row, "ccode2", StateFinder.middle(year), Scheme.COW);
                    AllianceYear pledge = new AllianceYear(
                            a == null ? "" : a,
                            b == null ? "" : b,
                            year,
                            flag(row, "atop_defense"),
                            flag(row, "atop_offense"),
                            flag(row, "atop_neutral"),
                            flag(row, "atop_nonagg"),
                            flag(row, "atop_consul"));
                    if (a != null && b != null && !a.equals(b)) {
                        years.add(year);
                        AllianceYear before = rows.get(a + b + year);
                        merged[0] += before == null ? 0 : 1;
                        rows.put(a + b + year, before == null ? pledge : before.with(pledge));
                    }
                },
                Form.ATOP.columns().toArray(String[]::new));
        states.require(file);
        List<String> defects = new ArrayList<>();
        if (merged[0] > 0) {
            defects.add(merged[0] + " rows are of a state with two codes in one year and were joined");
        }
        if (years.to() != null) {
            defects.add("ends in " + years.to().getYear() + ": later pledges are not known, not absent");
        }
        return EvidenceFiles.rows(Form.ATOP, List.copyOf(rows.values()), years, states, defects);
    }

    private static boolean flag(CsvFile row, String column) {
        return switch (row.text(column)) {
            case "1", "1.0" -> true;
            case "0", "0.0" -> false;
            default -> {
                row.fault(column, "\"" + row.text(column) + "\" is no flag", "write 1 if it is pledged, else 0");
                yield false;
            }
        };
    }

    /** Rows by key, of which the one under the code that went on counts. */
    private static final class Standing<T> {
        private final Map<String, T> rows = new TreeMap<>();
        private int twice;

        void put(String key, T row, boolean standing) {
            if (!rows.containsKey(key)) {
                rows.put(key, row);
            } else {
                twice++;
                if (standing) {
                    rows.put(key, row);
                }
            }
        }

        List<T> values() {
            return List.copyOf(rows.values());
        }

        List<String> defects() {
            return twice == 0
                    ? List.of()
                    : List.of(twice + " rows are of a state with two codes in one year; that of the code which went on"
                            + " counts");
        }
    }
}
