package org.landbridge.network.data;

import static org.landbridge.network.data.Column.of;
import static org.landbridge.network.data.Column.word;
import static org.landbridge.network.data.PackageSchema.ANY;
import static org.landbridge.network.data.PackageSchema.date;
import static org.landbridge.network.data.PackageSchema.number;
import static org.landbridge.network.data.PackageSchema.table;
import static org.landbridge.network.data.PackageSchema.text;
import static org.landbridge.network.data.PackageSchema.words;

import java.util.List;
import org.landbridge.network.ChoiceParameter;
import org.landbridge.network.ReportedVolume;
import org.landbridge.network.TradeEnd;
import org.landbridge.network.data.Column.Type;

/** Tables of people and trade: freight on the corridors, and the world that changes of trade are measured from. */
final class TradeTables {
    static final List<TableSchema> TABLES = List.of(
            table(
                    "populations",
                    false,
                    false,
                    text("id").must(),
                    text("state").must().to("states"),
                    text("unit").must(),
                    number("lat").within(-90, 90),
                    number("lon").within(-180, 180),
                    number("population").must().within(0, 2_000_000_000),
                    of("year", Type.INTEGER).must()),
            table(
                    "trade",
                    false,
                    false,
                    text("id").must(),
                    text("exporter").must(),
                    text("importer").must(),
                    text("measure").must(),
                    date("from_date"),
                    date("to_date"),
                    number("value").must(),
                    text("unit").must()),
            table(
                    "trade_flows",
                    true,
                    false,
                    text("id").must(),
                    text("exporter").must().to("states"),
                    text("importer").must().to("states"),
                    text("commodity").must().to("commodities"),
                    date("from_date").must(),
                    date("to_date").must(),
                    number("usd_million").within(0, ANY),
                    number("tonnes").within(0, ANY),
                    number("corridor_share").must().within(0, 1)),
            table(
                    "trade_places",
                    false,
                    false,
                    text("id").must(),
                    text("state").must().to("states"),
                    word("side", words(TradeEnd.Side.values())).must(),
                    text("commodity").to("commodities"),
                    text("unit").to("populations"),
                    text("place").to("places"),
                    number("weight").must().within(Double.MIN_NORMAL, ANY),
                    text("measure").must()),
            table(
                    "reported_volumes",
                    false,
                    false,
                    text("id").must(),
                    text("question").must(),
                    text("measure").must(),
                    text("corridor").to("corridors"),
                    of("links", Type.LIST).to("links"),
                    text("exporter").to("states"),
                    text("importer").to("states"),
                    text("commodity").to("commodities"),
                    word("direction", words(ReportedVolume.Direction.values())).must(),
                    word("unit", "tonnes", "TEU", "containers").must(),
                    date("from_date").must(),
                    date("to_date").must(),
                    number("value").must().within(0, ANY),
                    text("reporter").must()),
            table(
                    "choice",
                    false,
                    false,
                    text("id").must(),
                    word("parameter", words(ChoiceParameter.values())).must(),
                    text("corridor").to("corridors"),
                    number("value").must(),
                    word("fitted", "yes", "no").must(),
                    number("standard_error").within(0, ANY),
                    date("fitted_on"),
                    of("questions", Type.INTEGER).within(0, 1_000_000)),
            table(
                    "economies",
                    false,
                    false,
                    text("id").must(),
                    text("state").to("states"),
                    text("name").must(),
                    of("year", Type.INTEGER).must().within(1900, 2200),
                    number("gdp_usd_million").must().within(Double.MIN_NORMAL, ANY),
                    number("population").must().within(1, 10_000_000_000L),
                    number("gross_output_ratio").must().within(1, 5),
                    number("goods_share").must().within(0.01, 0.99),
                    text("gateway").to("places")),
            table(
                    "trade_sectors",
                    false,
                    false,
                    text("id").must(),
                    text("name").must(),
                    text("sitc").must(),
                    text("commodity").to("commodities"),
                    number("corridor_share").must().within(0, 1),
                    number("theta").must().within(0.1, 100),
                    number("theta_low").must().within(0.1, 100),
                    number("theta_high").must().within(0.1, 100),
                    number("day_percent_low").must().within(0, 10),
                    number("day_percent_high").must().within(0, 10)),
            table(
                    "trade_matrix",
                    true,
                    false,
                    text("exporter").must().to("economies"),
                    text("importer").must().to("economies"),
                    text("sector").must().to("trade_sectors"),
                    of("year", Type.INTEGER).must().within(1900, 2200),
                    number("usd_million").must().within(0, ANY)),
            table(
                    "trade_elasticities",
                    false,
                    false,
                    text("id").must(),
                    text("measure").must(),
                    number("coefficient").must().within(-10, 10),
                    number("standard_error").must().within(0, 10),
                    of("observations", Type.INTEGER).must().within(1, 1_000_000_000),
                    of("cases", Type.INTEGER).must().within(0, 1_000_000_000),
                    text("years").must()));

    private TradeTables() {}
}
