package org.landbridge.network.data;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.ChoiceParameter;
import org.landbridge.network.Fault;
import org.landbridge.network.PlaceKind;

/** What the schema cannot say of the trade tables. */
final class TradeChecks {
    private static final long LEAST_DAYS = 350;
    private static final long MOST_DAYS = 380;

    private final Map<String, RawTable> tables;
    private final List<Fault> faults;

    TradeChecks(Map<String, RawTable> tables, List<Fault> faults) {
        this.tables = tables;
        this.faults = faults;
    }

    void run() {
        RawTable flows = tables.get("trade_flows");
        RawTable ends = tables.get("trade_places");
        RawTable units = tables.get("populations");
        RawTable reports = tables.get("reported_volumes");
        RawTable choice = tables.get("choice");
        if (flows != null) {
            flows(flows);
        }
        if (units != null) {
            points(units);
        }
        if (ends != null) {
            ends(ends);
        }
        if (reports != null) {
            reports(reports);
        }
        if (choice != null) {
            choice(choice);
        }
    }

    private void choice(RawTable table) {
        Map<String, String> idOf = new HashMap<>();
        for (RawTable.Row row : table.rows()) {
            ChoiceParameter parameter =
                    ChoiceParameter.valueOf(row.text("parameter").toUpperCase(Locale.ROOT));
            boolean constant = parameter == ChoiceParameter.CORRIDOR_CONSTANT;
            if (constant == row.text("corridor").isEmpty()) {
                fault(
                        table,
                        row,
                        "corridor",
                        constant ? "a constant of no corridor" : parameter.word() + " holds for all corridors",
                        constant ? "name the corridor" : "leave it blank");
            }
            double value = row.number("value");
            if (!(value >= parameter.low() && value <= parameter.high())) {
                fault(
                        table,
                        row,
                        "value",
                        row.text("value") + " is no " + parameter.word(),
                        "give a value from " + parameter.low() + " to " + parameter.high());
            }
            if (row.text("fitted").equals("yes") && !parameter.fittable()) {
                fault(table, row, "fitted", parameter.word() + " cannot be fitted to volumes", "write no");
            }
            String before = idOf.putIfAbsent(row.text("parameter") + " " + row.text("corridor"), row.key());
            if (before != null) {
                fault(table, row, "parameter", "stands in the row " + before + " already", "remove one of the two");
            }
        }
    }

    private void flows(RawTable table) {
        Map<String, String> idOfTriple = new HashMap<>();
        Map<String, String> tripleOfId = new HashMap<>();
        for (RawTable.Row row : table.rows()) {
            if (row.text("usd_million").isEmpty() && row.text("tonnes").isEmpty()) {
                fault(table, row, "tonnes", "has neither tonnes nor a value", "give at least one of them");
            }
            if (row.text("exporter").equals(row.text("importer"))) {
                fault(table, row, "importer", "is the exporter", "name two different states");
            }
            long days = ChronoUnit.DAYS.between(
                    LocalDate.parse(row.text("from_date")), LocalDate.parse(row.text("to_date")));
            if (days < LEAST_DAYS || days > MOST_DAYS) {
                fault(table, row, "to_date", "the row spans " + days + " days, expected a year", "make it a year");
            }
            String triple = row.text("exporter") + " to " + row.text("importer") + ", " + row.text("commodity");
            String id = idOfTriple.putIfAbsent(triple, row.key());
            if (id != null && !id.equals(row.key())) {
                fault(table, row, "id", triple + " stands under the id " + id + " already", "use one id for it");
            }
            String before = tripleOfId.putIfAbsent(row.key(), triple);
            if (before != null && !before.equals(triple)) {
                fault(table, row, "id", "the id stands for " + before + " already", "give the row an id of its own");
            }
        }
    }

    private void points(RawTable table) {
        for (RawTable.Row row : table.rows()) {
            if (row.text("lat").isEmpty() || row.text("lon").isEmpty()) {
                fault(table, row, "lat", "has no point", "give latitude and longitude, or remove the row");
            }
        }
    }

    private void ends(RawTable table) {
        for (RawTable.Row row : table.rows()) {
            String unit = row.text("unit");
            String place = row.text("place");
            if (unit.isEmpty() == place.isEmpty()) {
                fault(table, row, "place", "names " + (unit.isEmpty() ? "no" : "both"), "name a unit or a place");
                continue;
            }
            String column = unit.isEmpty() ? "place" : "unit";
            RawTable.Row named = unit.isEmpty() ? row("places", place) : row("populations", unit);
            if (named == null) {
                continue;
            }
            if (!named.text("state").equals(row.text("state"))) {
                fault(table, row, column, "lies in " + named.text("state"), "name one in " + row.text("state"));
            }
            if (unit.isEmpty() && !PlaceKind.of(named.text("kind")).hasDoor()) {
                fault(table, row, column, "is a " + named.text("kind"), "name a place where freight can begin or end");
            }
        }
    }

    private void reports(RawTable table) {
        for (RawTable.Row row : table.rows()) {
            if (row.text("exporter").isEmpty() != row.text("importer").isEmpty()) {
                fault(table, row, "importer", "names one state of a pair", "name both or none");
            }
            if (!row.text("exporter").isEmpty() && row.text("exporter").equals(row.text("importer"))) {
                fault(table, row, "importer", "is the exporter", "name two different states");
            }
            if (!row.text("commodity").isEmpty() && row.text("exporter").isEmpty()) {
                fault(table, row, "commodity", "stands without a pair of states", "name the states or leave it blank");
            }
        }
    }

    private RawTable.@Nullable Row row(String tableName, String key) {
        RawTable table = tables.get(tableName);
        if (table == null) {
            return null;
        }
        return table.rows().stream()
                .filter(r -> r.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private void fault(RawTable table, RawTable.Row row, String column, String problem, String remedy) {
        faults.add(new Fault(table.schema().file(), row.line(), column, row.key(), problem, remedy));
    }
}
