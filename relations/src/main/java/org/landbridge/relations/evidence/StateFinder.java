package org.landbridge.relations.evidence;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.landbridge.relations.CsvFile;
import org.landbridge.relations.votes.StateCodes;
import org.landbridge.relations.votes.StateCodes.Scheme;

/** Finds the states of a file's rows, and counts what is no state. */
final class StateFinder {
    private final EvidenceKind kind;
    private final Map<String, Integer> unknown = new TreeMap<>();
    private int found;

    StateFinder(EvidenceKind kind) {
        this.kind = kind;
    }

    /** The state of a cell, null and counted if it is none that is known; schemes are tried in order. */
    @Nullable
    String find(CsvFile row, String column, @Nullable LocalDate date, Scheme... schemes) {
        String cell = row.text(column);
        if (cell.isEmpty()) {
            row.fault(column, "is blank", "name the state");
            return null;
        }
        for (Scheme scheme : schemes) {
            String iso3 = StateCodes.standard().find(scheme, cell, date);
            if (iso3 != null) {
                found++;
                return iso3;
            }
        }
        unknown.merge(cell, 1, Integer::sum);
        return null;
    }

    /** Mid-year: what a code of a year means. */
    static @Nullable LocalDate middle(int year) {
        return year == 0 ? null : LocalDate.of(year, Month.JULY, 1);
    }

    /** Whether a row's code is the one that its state has today; of two rows of a state that one counts. */
    static boolean standing(String iso3, String cow) {
        StateCodes.State state = StateCodes.standard().state(iso3);
        return state != null && Integer.toString(state.cow()).equals(cow);
    }

    List<UnknownCode> unknownCodes() {
        List<UnknownCode> codes = new ArrayList<>();
        unknown.forEach((code, rows) -> codes.add(new UnknownCode(kind.word(), code, rows)));
        return codes;
    }

    /** A file of which less than half the states are known has another code than expected. */
    void require(CsvFile file) {
        int left = unknown.values().stream().mapToInt(Integer::intValue).sum();
        if (left > found) {
            file.fault(
                    "",
                    left + " of " + (left + found) + " states are not known, such as \""
                            + unknown.keySet().iterator().next() + "\"",
                    "check which codes the file uses");
            file.throwFaults();
        }
    }
}
