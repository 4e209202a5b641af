package org.landbridge.relations.evidence;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.BadUsageException;
import org.landbridge.relations.CsvFile;
import org.landbridge.relations.votes.StateCodes;
import org.landbridge.relations.votes.StateCodes.Scheme;

/** Readers of trade: flow by flow, one reporter's partners, totals of states. */
final class TradeFiles {
    private static final String WORLD = "WLD";
    private static final double USD_PER_THOUSAND = 1e3;
    private static final double USD_PER_MILLION = 1e6;

    private TradeFiles() {}

    /** {@code exporter, importer, year, usd} and perhaps {@code reporter, basis, commodity}; blank usd is not known. */
    static Imported flows(Path path) {
        Rows rows = new Rows(path);
        rows.file.read(
                row -> {
                    int year = row.year("year");
                    String exporter = rows.state(row, "exporter", year);
                    String importer = rows.state(row, "importer", year);
                    String reporter = row.text("reporter").isEmpty() ? "" : rows.state(row, "reporter", year);
                    rows.add(
                            row,
                            "usd",
                            reporter,
                            exporter,
                            importer,
                            year,
                            row.text("basis"),
                            row.text("commodity"),
                            row.number("usd"));
                },
                Form.TRADE.columns().toArray(String[]::new));
        return rows.done(Form.TRADE);
    }

    /** Thousand USD, partners by name. */
    static Imported partners(Path path, String reporter) {
        if (StateCodes.standard().state(reporter) == null) {
            throw new BadUsageException(
                    "these are the partners of one state: name it by --reporter, such as --reporter ARM");
        }
        Rows rows = new Rows(path);
        rows.file.read(
                row -> {
                    int year = row.year("year");
                    String partner = rows.state(row, "country", year);
                    rows.add(row, "export", reporter, reporter, partner, year, "", "", thousand(row, "export"));
                    for (String basis : List.of("origin", "consignment")) {
                        String column = "import_" + basis;
                        rows.add(row, column, reporter, partner, reporter, year, basis, "", thousand(row, column));
                    }
                },
                Form.TRADE_PARTNERS.columns().toArray(String[]::new));
        return rows.done(Form.TRADE_PARTNERS);
    }

    private static double thousand(CsvFile row, String column) {
        return USD_PER_THOUSAND * row.number(column);
    }

    /** Million USD. */
    static Imported totals(Path path) {
        Rows rows = new Rows(path);
        rows.file.read(
                row -> {
                    int year = row.year("year");
                    String state = rows.states.find(row, "ccode", StateFinder.middle(year), Scheme.COW);
                    double imports = USD_PER_MILLION * row.number("imports");
                    double exports = USD_PER_MILLION * row.number("exports");
                    rows.add(row, "imports", state, WORLD, state, year, "", "", imports);
                    rows.add(row, "exports", state, state, WORLD, year, "", "", exports);
                },
                Form.TRADE_TOTALS.columns().toArray(String[]::new));
        return rows.done(Form.TRADE_TOTALS);
    }

    private static final class Rows {
        private final CsvFile file;
        private final StateFinder states = new StateFinder(EvidenceKind.TRADE);
        private final Years years = new Years();
        private final Map<String, TradeRecord> byKey = new TreeMap<>();

        Rows(Path path) {
            file = new CsvFile(path);
        }

        @Nullable
        String state(CsvFile row, String column, int year) {
            return row.text(column).equals(WORLD)
                    ? WORLD
                    : states.find(row, column, StateFinder.middle(year), Scheme.ISO3, Scheme.NAME);
        }

        /** A value that is not known makes no row. */
        void add(
                CsvFile row,
                String column,
                @Nullable String reporter,
                @Nullable String exporter,
                @Nullable String importer,
                int year,
                String basis,
                String commodity,
                double usd) {
            if (reporter == null || exporter == null || importer == null || year == 0 || Double.isNaN(usd)) {
                return;
            }
            if (usd < 0) {
                row.fault(column, "trade is below zero", "leave it blank if it is not known");
                return;
            }
            years.add(year);
            String key = String.join(" ", reporter, exporter, importer, basis, commodity) + year;
            if (byKey.putIfAbsent(key, new TradeRecord(reporter, exporter, importer, year, basis, commodity, usd))
                    != null) {
                row.fault(
                        column,
                        exporter + " to " + importer + " in " + year + " has a row already",
                        "keep one of the two, or add them up");
            }
        }

        Imported done(Form form) {
            states.require(file);
            List<TradeRecord> sorted = byKey.values().stream()
                    .sorted(Comparator.comparing(TradeRecord::reporter)
                            .thenComparing(TradeRecord::exporter)
                            .thenComparing(TradeRecord::importer)
                            .thenComparingInt(TradeRecord::year))
                    .toList();
            return EvidenceFiles.rows(form, sorted, years, states, List.of());
        }
    }
}
