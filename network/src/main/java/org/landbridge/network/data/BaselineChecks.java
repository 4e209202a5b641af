package org.landbridge.network.data;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.landbridge.network.Fault;

/** What the schema cannot say of the trade baseline. */
final class BaselineChecks {
    private BaselineChecks() {}

    /** Checks those tables that are there. */
    static void run(Map<String, RawTable> tables, List<Fault> faults) {
        RawTable economies = tables.get("economies");
        RawTable sectors = tables.get("trade_sectors");
        RawTable matrix = tables.get("trade_matrix");
        if (sectors != null) {
            for (RawTable.Row row : sectors.rows()) {
                sector(sectors, row, faults);
            }
        }
        if (matrix != null) {
            once(matrix, faults);
        }
        if (economies != null && matrix != null && faults.isEmpty()) {
            output(economies, matrix, faults);
        }
    }

    private static void sector(RawTable table, RawTable.Row row, List<Fault> faults) {
        if (!(row.number("theta_low") <= row.number("theta") && row.number("theta") <= row.number("theta_high"))) {
            fault(table, row, "theta", "lies outside theta_low to theta_high", "correct the range", faults);
        }
        if (row.number("day_percent_low") > row.number("day_percent_high")) {
            fault(table, row, "day_percent_low", "is more than day_percent_high", "correct the range", faults);
        }
        if (row.text("commodity").isEmpty() && row.number("corridor_share") > 0) {
            fault(table, row, "commodity", "is blank", "name one, or set corridor_share to 0", faults);
        }
    }

    private static void once(RawTable table, List<Fault> faults) {
        Set<String> seen = new HashSet<>();
        String year = null;
        for (RawTable.Row row : table.rows()) {
            if (row.text("exporter").equals(row.text("importer"))) {
                fault(table, row, "importer", "is the exporter", "name two; domestic sales follow from output", faults);
            }
            if (!seen.add(row.text("exporter") + ' ' + row.text("importer") + ' ' + row.text("sector"))) {
                String triple = row.text("importer") + ", " + row.text("sector");
                fault(table, row, "sector", "stands twice for " + triple, "make one row of them", faults);
            }
            if (year != null && !year.equals(row.text("year"))) {
                fault(table, row, "year", "is not " + year + " as above", "use one year in the whole table", faults);
                return;
            }
            year = row.text("year");
        }
    }

    /** What is left of the output of goods after exports is sold at home, and something must be. */
    private static void output(RawTable economies, RawTable matrix, List<Fault> faults) {
        Map<String, Double> exports = new HashMap<>();
        for (RawTable.Row row : matrix.rows()) {
            exports.merge(row.text("exporter"), row.number("usd_million"), Double::sum);
        }
        for (RawTable.Row row : economies.rows()) {
            double goods = row.number("gdp_usd_million") * row.number("gross_output_ratio") * row.number("goods_share");
            double sold = exports.getOrDefault(row.key(), 0.0);
            if (goods <= sold) {
                fault(
                        economies,
                        row,
                        "goods_share",
                        String.format(
                                Locale.ROOT,
                                "makes goods of %.0f million USD, less than the exports of %.0f",
                                goods,
                                sold),
                        "raise gross_output_ratio or goods_share",
                        faults);
            }
        }
    }

    private static void fault(
            RawTable table, RawTable.Row row, String column, String problem, String remedy, List<Fault> faults) {
        faults.add(new Fault(table.schema().file(), row.line(), column, row.key(), problem, remedy));
    }
}
