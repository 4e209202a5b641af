package org.landbridge.network.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.landbridge.network.BilateralTrade;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Economy;
import org.landbridge.network.Fault;
import org.landbridge.network.TradeBaseline;
import org.landbridge.network.TradeElasticity;
import org.landbridge.network.TradeSector;

/** Reads the world that changes of trade are measured from: economies, sectors, and trade between all of them. */
public final class BaselineReader {
    private static final List<String> TABLES = List.of("economies", "trade_sectors", "trade_matrix");
    private static final String ELASTICITIES = "trade_elasticities";

    private BaselineReader() {}

    /** @throws DataFaultException with every fault of the tables, or if the package has none */
    public static TradeBaseline read(Path folder) {
        List<Fault> faults = new ArrayList<>();
        PackageReader.requireFolder(folder);
        Map<String, RawTable> tables = PackageReader.tables(folder, false, faults);
        for (String name : TABLES) {
            tables.put(name, TableReader.read(folder, PackageSchema.table(name), faults));
        }
        TableSchema elasticities = PackageSchema.table(ELASTICITIES);
        if (Files.exists(folder.resolve(elasticities.file()))) {
            tables.put(ELASTICITIES, TableReader.read(folder, elasticities, faults));
        }
        if (faults.isEmpty()) {
            new RowChecks(tables, false, faults).run();
            BaselineChecks.run(tables, faults);
        }
        if (!faults.isEmpty()) {
            String count = faults.size() == 1 ? "1 fault" : faults.size() + " faults";
            throw new DataFaultException("cannot use the trade baseline of " + folder + ": " + count, faults);
        }
        return new TradeBaseline(
                rows(tables, "economies").stream().map(BaselineReader::economy).toList(),
                rows(tables, "trade_sectors").stream()
                        .map(BaselineReader::sector)
                        .toList(),
                rows(tables, "trade_matrix").stream().map(BaselineReader::trade).toList(),
                rows(tables, ELASTICITIES).stream()
                        .map(BaselineReader::elasticity)
                        .toList());
    }

    private static List<RawTable.Row> rows(Map<String, RawTable> tables, String name) {
        RawTable table = tables.get(name);
        return table == null ? List.of() : table.rows();
    }

    private static Economy economy(RawTable.Row r) {
        return new Economy(
                r.key(),
                r.text("state"),
                r.text("name"),
                (int) r.number("year"),
                r.number("gdp_usd_million"),
                r.number("population"),
                r.number("gross_output_ratio"),
                r.number("goods_share"),
                r.text("gateway"),
                r.text("notes"),
                Cells.evidence(r));
    }

    private static TradeSector sector(RawTable.Row r) {
        return new TradeSector(
                r.key(),
                r.text("name"),
                Cells.list(r.text("sitc")),
                r.text("commodity"),
                r.number("corridor_share"),
                r.number("theta"),
                r.number("theta_low"),
                r.number("theta_high"),
                r.number("day_percent_low"),
                r.number("day_percent_high"),
                r.text("notes"),
                Cells.evidence(r));
    }

    private static BilateralTrade trade(RawTable.Row r) {
        return new BilateralTrade(
                r.text("exporter"),
                r.text("importer"),
                r.text("sector"),
                (int) r.number("year"),
                r.number("usd_million"),
                Cells.evidence(r));
    }

    private static TradeElasticity elasticity(RawTable.Row r) {
        return new TradeElasticity(
                r.key(),
                r.text("measure"),
                r.number("coefficient"),
                r.number("standard_error"),
                (int) r.number("observations"),
                (int) r.number("cases"),
                r.text("years"),
                r.text("notes"),
                Cells.evidence(r));
    }
}
