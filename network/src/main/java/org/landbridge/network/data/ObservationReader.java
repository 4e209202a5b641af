package org.landbridge.network.data;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;
import org.landbridge.network.Observation;

/** Reads published transit times and prices. */
public final class ObservationReader {
    private static final String TABLE = "observations";

    private ObservationReader() {}

    /**
     * The observations of a data package.
     *
     * @throws DataFaultException with every fault of the table
     */
    public static List<Observation> read(Path folder) {
        List<Fault> faults = new ArrayList<>();
        Map<String, RawTable> tables = PackageReader.tables(folder, false, faults);
        RawTable table = TableReader.read(folder, PackageSchema.table(TABLE), faults);
        tables.put(TABLE, table);
        return checked(table, tables, faults, folder.resolve(TABLE + ".csv"));
    }

    /**
     * Observations of a user's own file, with the columns of the package's table. Its sources need no row in the
     * package.
     *
     * @throws DataFaultException with every fault of the file
     */
    public static List<Observation> read(Path folder, Path file) {
        List<Fault> faults = new ArrayList<>();
        Map<String, RawTable> tables = new LinkedHashMap<>();
        for (String name : List.of("places", "corridors")) {
            tables.put(name, TableReader.read(folder, PackageSchema.table(name), faults));
        }
        RawTable table = TableReader.readOwn(file, PackageSchema.table(TABLE), faults);
        tables.put(TABLE, table);
        return checked(table, tables, faults, file);
    }

    private static List<Observation> checked(
            RawTable table, Map<String, RawTable> tables, List<Fault> faults, Path file) {
        if (faults.isEmpty()) {
            new RowChecks(tables, false, faults).run();
            check(table, faults);
        }
        if (!faults.isEmpty()) {
            String count = faults.size() == 1 ? "1 fault" : faults.size() + " faults";
            throw new DataFaultException("cannot use the observations of " + file + ": " + count, faults);
        }
        return table.rows().stream().map(ObservationReader::observation).toList();
    }

    /** What the schema cannot say. */
    static void check(RawTable table, List<Fault> faults) {
        for (RawTable.Row row : table.rows()) {
            boolean days =
                    !row.text("days_min").isEmpty() || !row.text("days_max").isEmpty();
            boolean price =
                    !row.text("usd_min").isEmpty() || !row.text("usd_max").isEmpty();
            if (!days && !price) {
                fault(table, row, "days_min", "has neither days nor a price", "give at least one of them", faults);
            }
            for (String figure : List.of("days", "usd")) {
                if (row.number(figure + "_min") > row.number(figure + "_max")) {
                    fault(
                            table,
                            row,
                            figure + "_min",
                            "is above " + figure + "_max",
                            "exchange or correct them",
                            faults);
                }
            }
            for (String column : List.of("usd_unit", "usd_scope")) {
                if (price && row.text(column).isEmpty()) {
                    fault(table, row, column, "is blank beside a price", "say what the price is for", faults);
                }
            }
            if (row.text("origin").equals(row.text("destination"))) {
                fault(table, row, "destination", "is the origin", "correct one of them", faults);
            }
        }
    }

    private static void fault(
            RawTable table, RawTable.Row row, String column, String problem, String remedy, List<Fault> faults) {
        faults.add(new Fault(table.schema().file(), row.line(), column, row.key(), problem, remedy));
    }

    private static Observation observation(RawTable.Row r) {
        String priceScope = r.text("usd_scope");
        return new Observation(
                r.text("id"),
                r.text("origin"),
                r.text("destination"),
                r.text("corridor"),
                r.text("mode"),
                Cells.list(r.text("via")),
                Observation.Kind.valueOf(r.text("kind").toUpperCase(Locale.ROOT)),
                Observation.Scope.valueOf(r.text("scope").toUpperCase(Locale.ROOT)),
                LocalDate.parse(r.text("date")),
                r.number("days_min"),
                r.number("days_max"),
                r.number("usd_min"),
                r.number("usd_max"),
                r.text("usd_unit"),
                priceScope.isEmpty()
                        ? Observation.PriceScope.ALL
                        : Observation.PriceScope.valueOf(priceScope.toUpperCase(Locale.ROOT)),
                r.text("notes"),
                Cells.evidence(r));
    }
}
