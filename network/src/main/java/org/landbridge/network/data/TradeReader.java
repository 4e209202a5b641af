package org.landbridge.network.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.landbridge.network.ChoiceParameter;
import org.landbridge.network.ChoiceValue;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;
import org.landbridge.network.PopulatedUnit;
import org.landbridge.network.ReportedVolume;
import org.landbridge.network.TradeEnd;
import org.landbridge.network.TradeFacts;
import org.landbridge.network.TradeFlow;

/** Reads what a data package knows of trade: flows between states, their ends, people, and published volumes. */
public final class TradeReader {
    private static final List<String> TABLES =
            List.of("populations", "trade_flows", "trade_places", "reported_volumes");

    private static final String CHOICE = "choice";

    private TradeReader() {}

    /** @throws DataFaultException with every fault of the tables */
    public static TradeFacts read(Path folder) {
        Map<String, RawTable> tables = tables(folder, TABLES);
        return new TradeFacts(
                rows(tables, "trade_flows").stream().map(TradeReader::flow).toList(),
                rows(tables, "trade_places").stream().map(TradeReader::end).toList(),
                rows(tables, "populations").stream().map(TradeReader::unit).toList(),
                rows(tables, "reported_volumes").stream()
                        .map(TradeReader::report)
                        .toList(),
                rows(tables, CHOICE).stream().map(TradeReader::choice).toList());
    }

    /**
     * How shippers choose, for freight that does not come from the trade tables.
     *
     * @return empty where the package has no such table
     * @throws DataFaultException with every fault of the table
     */
    public static List<ChoiceValue> choice(Path folder) {
        return rows(tables(folder, List.of()), CHOICE).stream()
                .map(TradeReader::choice)
                .toList();
    }

    private static Map<String, RawTable> tables(Path folder, List<String> names) {
        List<Fault> faults = new ArrayList<>();
        PackageReader.requireFolder(folder);
        Map<String, RawTable> tables = PackageReader.tables(folder, false, faults);
        for (String name : names) {
            tables.put(name, TableReader.read(folder, PackageSchema.table(name), faults));
        }
        TableSchema choice = PackageSchema.table(CHOICE);
        if (Files.exists(folder.resolve(choice.file()))) {
            tables.put(CHOICE, TableReader.read(folder, choice, faults));
        }
        if (faults.isEmpty()) {
            new RowChecks(tables, false, faults).run();
            new TradeChecks(tables, faults).run();
        }
        if (!faults.isEmpty()) {
            String count = faults.size() == 1 ? "1 fault" : faults.size() + " faults";
            throw new DataFaultException("cannot use the trade tables of " + folder + ": " + count, faults);
        }
        return tables;
    }

    private static List<RawTable.Row> rows(Map<String, RawTable> tables, String name) {
        RawTable table = tables.get(name);
        return table == null ? List.of() : table.rows();
    }

    private static TradeFlow flow(RawTable.Row r) {
        return new TradeFlow(
                r.key(),
                r.text("exporter"),
                r.text("importer"),
                r.text("commodity"),
                LocalDate.parse(r.text("from_date")),
                LocalDate.parse(r.text("to_date")),
                r.number("usd_million"),
                r.number("tonnes"),
                r.number("corridor_share"),
                r.text("notes"),
                Cells.evidence(r));
    }

    private static ChoiceValue choice(RawTable.Row r) {
        return new ChoiceValue(
                r.key(),
                ChoiceParameter.valueOf(r.text("parameter").toUpperCase(Locale.ROOT)),
                r.text("corridor"),
                r.number("value"),
                r.text("fitted").equals("yes"),
                r.number("standard_error"),
                Cells.date(r, "fitted_on"),
                r.text("questions").isEmpty() ? 0 : Integer.parseInt(r.text("questions")),
                r.text("notes"),
                Cells.evidence(r));
    }

    private static TradeEnd end(RawTable.Row r) {
        return new TradeEnd(
                r.key(),
                r.text("state"),
                TradeEnd.Side.valueOf(r.text("side").toUpperCase(Locale.ROOT)),
                r.text("commodity"),
                r.text("unit"),
                r.text("place"),
                r.number("weight"),
                r.text("measure"),
                Cells.evidence(r));
    }

    private static PopulatedUnit unit(RawTable.Row r) {
        return new PopulatedUnit(
                r.key(),
                r.text("state"),
                r.text("unit"),
                r.number("lat"),
                r.number("lon"),
                r.number("population"),
                Cells.evidence(r));
    }

    private static ReportedVolume report(RawTable.Row r) {
        return new ReportedVolume(
                r.key(),
                r.text("question"),
                r.text("measure"),
                r.text("corridor"),
                Cells.list(r.text("links")),
                r.text("exporter"),
                r.text("importer"),
                r.text("commodity"),
                ReportedVolume.Direction.valueOf(r.text("direction").toUpperCase(Locale.ROOT)),
                ReportedVolume.Unit.valueOf(r.text("unit").toUpperCase(Locale.ROOT)),
                LocalDate.parse(r.text("from_date")),
                LocalDate.parse(r.text("to_date")),
                r.number("value"),
                r.text("reporter"),
                r.text("notes"),
                Cells.evidence(r));
    }
}
