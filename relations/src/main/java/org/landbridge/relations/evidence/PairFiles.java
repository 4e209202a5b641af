package org.landbridge.relations.evidence;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.landbridge.relations.CsvFile;
import org.landbridge.relations.votes.StateCodes.Scheme;

/** Readers of events, visits and arms. States are named by alpha-3 code or name. */
final class PairFiles {
    private PairFiles() {}

    /**
     * {@code month (2022-03 or 202203), source, target, days, score_sum, abs_score_sum} and perhaps
     * {@code days_nonzero}.
     */
    static Imported events(Path path) {
        CsvFile file = new CsvFile(path);
        StateFinder states = new StateFinder(EvidenceKind.EVENTS);
        Years years = new Years();
        List<EventMonth> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        file.read(
                row -> {
                    YearMonth month = month(row);
                    LocalDate first = month == null ? null : month.atDay(1);
                    String a = states.find(row, "source", first, Scheme.ISO3, Scheme.NAME);
                    String b = states.find(row, "target", first, Scheme.ISO3, Scheme.NAME);
                    int days = count(row, "days");
                    int eventDays = row.text("days_nonzero").isEmpty() ? 0 : count(row, "days_nonzero");
                    double score = row.number("score_sum");
                    double absolute = row.number("abs_score_sum");
                    if (month == null || first == null || a == null || b == null || a.equals(b)) {
                        return;
                    }
                    if (days > month.lengthOfMonth() || eventDays > days) {
                        row.fault("days", "more days than the month or the source has", "check the counts of days");
                    } else if (!seen.add(a + b + month)) {
                        row.fault("month", a + " to " + b + " has a row for " + month + " already", "keep one");
                    } else if (!Double.isNaN(score) && !Double.isNaN(absolute)) {
                        years.add(first, month.atEndOfMonth());
                        rows.add(new EventMonth(a, b, first, days, eventDays, score, absolute));
                    }
                },
                Form.EVENT_MONTHS.columns().toArray(String[]::new));
        states.require(file);
        return EvidenceFiles.rows(Form.EVENT_MONTHS, rows, years, states, List.of());
    }

    private static @Nullable YearMonth month(CsvFile row) {
        String cell = row.text("month");
        try {
            if (cell.matches("\\d{6}")) {
                return YearMonth.of(Integer.parseInt(cell.substring(0, 4)), Integer.parseInt(cell.substring(4)));
            }
            return YearMonth.parse(cell);
        } catch (DateTimeException e) {
            row.fault("month", "\"" + cell + "\" is not a month", "write it as 2022-03");
            return null;
        }
    }

    private static int count(CsvFile row, String column) {
        String cell = row.text(column);
        if (cell.matches("\\d{1,6}")) {
            return Integer.parseInt(cell);
        }
        row.fault(column, "\"" + cell + "\" is not a count", "write a whole number");
        return 0;
    }

    /** {@code date, visitor, host} and perhaps {@code rank, occasion}. */
    static Imported visits(Path path) {
        CsvFile file = new CsvFile(path);
        StateFinder states = new StateFinder(EvidenceKind.VISITS);
        Years years = new Years();
        List<Visit> rows = new ArrayList<>();
        Set<Visit> seen = new HashSet<>();
        file.read(
                row -> {
                    LocalDate date = row.date("date");
                    String visitor = states.find(row, "visitor", date, Scheme.ISO3, Scheme.NAME);
                    String host = states.find(row, "host", date, Scheme.ISO3, Scheme.NAME);
                    if (date == null || visitor == null || host == null) {
                        return;
                    }
                    Visit visit = new Visit(visitor, host, date, row.text("rank"), row.text("occasion"));
                    if (seen.add(visit)) {
                        years.add(date, date);
                        rows.add(visit);
                    } else {
                        row.fault("", "the same visit has a row already", "keep one");
                    }
                },
                Form.VISITS.columns().toArray(String[]::new));
        states.require(file);
        return EvidenceFiles.rows(Form.VISITS, rows, years, states, List.of());
    }

    /** {@code supplier, recipient, year, tiv} (millions) and perhaps {@code item}; blank tiv is not known. */
    static Imported arms(Path path) {
        CsvFile file = new CsvFile(path);
        StateFinder states = new StateFinder(EvidenceKind.ARMS);
        Years years = new Years();
        List<ArmsTransfer> rows = new ArrayList<>();
        file.read(
                row -> {
                    int year = row.year("year");
                    String from = states.find(row, "supplier", StateFinder.middle(year), Scheme.ISO3, Scheme.NAME);
                    String to = states.find(row, "recipient", StateFinder.middle(year), Scheme.ISO3, Scheme.NAME);
                    double tiv = row.number("tiv");
                    if (tiv < 0) {
                        row.fault("tiv", "is below zero", "leave it blank if it is not known");
                    } else if (from != null && to != null && !Double.isNaN(tiv)) {
                        years.add(year);
                        rows.add(new ArmsTransfer(from, to, year, tiv, row.text("item")));
                    }
                },
                Form.ARMS.columns().toArray(String[]::new));
        states.require(file);
        return EvidenceFiles.rows(Form.ARMS, rows, years, states, List.of());
    }
}
