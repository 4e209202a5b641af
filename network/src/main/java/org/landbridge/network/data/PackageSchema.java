package org.landbridge.network.data;

import static org.landbridge.network.data.Column.of;
import static org.landbridge.network.data.Column.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.landbridge.network.CapacityKind;
import org.landbridge.network.ChoiceParameter;
import org.landbridge.network.Law;
import org.landbridge.network.Mode;
import org.landbridge.network.PlaceKind;
import org.landbridge.network.ProcessKind;
import org.landbridge.network.ReportedVolume;
import org.landbridge.network.TradeEnd;
import org.landbridge.network.calibration.Quantity;
import org.landbridge.network.claim.Relation;
import org.landbridge.network.data.Column.Type;

/** The canonical tables of a data package. {@code datapackage.json} is written from here. */
final class PackageSchema {
    private static final String[] MODES = words(Mode.values());
    private static final String[] MODES_AND_DOOR = add(MODES, "door");
    private static final String[] KINDS = words(PlaceKind.values());
    private static final String[] AREAS = {
        "deep_sea",
        "gulf_india",
        "red_sea",
        "mediterranean",
        "black_sea",
        "north_sea",
        "baltic",
        "caspian",
        "azov",
        "volga",
        "arctic",
        "far_east"
    };
    private static final double ANY = Double.POSITIVE_INFINITY;

    static final List<TableSchema> TABLES = List.of(
            new TableSchema(
                    "sources",
                    List.of(
                            text("id").must(),
                            text("title").must(),
                            text("publisher"),
                            text("year"),
                            text("url"),
                            text("notes")),
                    false,
                    true),
            table(
                    "states",
                    false,
                    true,
                    text("id").must(),
                    text("iso3").must(),
                    text("name").must()),
            table(
                    "memberships",
                    true,
                    true,
                    text("state").must().to("states"),
                    word("bloc", "EAEU", "EU", "SCHENGEN", "CIS", "CSTO", "SCO", "BRICS", "NATO", "INSTC", "OTS", "ECO")
                            .must(),
                    word("grade", "member", "suspended", "associate", "observer", "partner", "signatory")
                            .must(),
                    date("from_date"),
                    date("to_date")),
            table(
                    "places",
                    true,
                    true,
                    text("id").must(),
                    text("name").must(),
                    of("aliases", Type.LIST),
                    text("state").to("states"),
                    number("lat").must().within(-90, 90),
                    number("lon").must().within(-180, 180),
                    word("kind", KINDS).must(),
                    date("from_date"),
                    date("to_date")),
            table(
                    "links",
                    true,
                    true,
                    text("id").must(),
                    text("from_place").must().to("places"),
                    text("to_place").must().to("places"),
                    word("mode", MODES).must(),
                    number("length_km").must().within(0.1, 25_000),
                    word("gauge_mm", "1435", "1520", "1524", "1676"),
                    of("tracks", Type.INTEGER).within(1, 8),
                    word("electrified", "yes", "no", "partial"),
                    number("speed_kmh").must().within(1, 200),
                    number("capacity_mt_per_year").within(0, 1000),
                    word("area", AREAS),
                    of("season", Type.SEASON),
                    word("status", "open", "planned", "under_construction", "closed")
                            .must(),
                    date("from_date"),
                    date("to_date"),
                    date("expected_date")),
            table(
                    "courses",
                    false,
                    false,
                    text("link").must().to("links"),
                    text("course").must()),
            table(
                    "outlines",
                    false,
                    false,
                    text("state").must().to("states"),
                    text("outline").must()),
            table(
                    "processes",
                    true,
                    true,
                    text("id").must(),
                    word("process", words(ProcessKind.values())).must(),
                    text("place").to("places"),
                    word("kind", KINDS),
                    text("state").to("states"),
                    word("bloc", "EAEU", "EU", "SCHENGEN"),
                    word("from_mode", MODES_AND_DOOR),
                    word("to_mode", MODES_AND_DOOR),
                    number("median_hours").must().within(0, 5000),
                    number("p90_hours").must().within(0, 10_000),
                    word("law", words(Law.values())),
                    number("usd_per_teu").within(0, 10_000),
                    number("usd_per_tonne").within(0, 1000),
                    number("kg_co2e_per_teu").within(0, 10_000),
                    date("from_date"),
                    date("to_date")),
            table(
                    "rates",
                    true,
                    true,
                    text("id").must(),
                    word("parameter", RateParameters.NAMES).must(),
                    word("mode", MODES),
                    text("state").to("states"),
                    word("area", AREAS),
                    text("unit").must(),
                    number("value").must().within(0, 1_000_000),
                    number("low").within(0, 1_000_000),
                    number("high").within(0, 1_000_000),
                    date("from_date"),
                    date("to_date")),
            table(
                    "emissions",
                    false,
                    true,
                    text("id").must(),
                    word("activity", add(MODES, "terminal")).must(),
                    word("traction", "electric", "diesel"),
                    word("area", AREAS),
                    text("state").to("states"),
                    word("unit", "g_per_tkm", "kg_per_teu").must(),
                    number("value").must().within(0, 2000),
                    number("distance_adjustment").must().within(1, 2)),
            table(
                    "services",
                    true,
                    true,
                    text("id").must(),
                    text("name").must(),
                    text("operator").must(),
                    word("mode", "rail", "sea", "ferry").must(),
                    text("stops").must(),
                    word("direction", "both", "forward").must(),
                    number("frequency_per_week").must().within(0.01, 200),
                    number("transit_days").must().within(0.1, 120),
                    number("usd_per_teu").within(0, 50_000),
                    date("from_date"),
                    date("to_date"),
                    of("season", Type.SEASON)),
            table(
                    "regimes",
                    true,
                    true,
                    text("id").must(),
                    word("authority", "UN", "EU", "US", "UK", "other").must(),
                    text("name").must(),
                    word("scope", "state", "place", "operator", "sector").must(),
                    text("subject").must(),
                    date("from_date"),
                    date("to_date"),
                    text("measure").must(),
                    of("states", Type.LIST).to("states"),
                    Column.words("modes", MODES)),
            table(
                    "corridors",
                    false,
                    true,
                    text("id").must(),
                    text("name").must(),
                    text("via").must(),
                    text("avoid"),
                    text("links"),
                    text("description").must()),
            table(
                    "calibration",
                    false,
                    true,
                    text("id").must(),
                    word("quantity", words(Quantity.values())).must(),
                    Column.words("modes", MODES),
                    of("states", Type.LIST).to("states"),
                    Column.words("areas", AREAS),
                    number("factor").must().within(0.1, 10),
                    number("low").must().within(0.1, 1),
                    number("high").must().within(1, 10),
                    date("fitted_on"),
                    of("figures", Type.INTEGER).within(0, 1_000_000)),
            table(
                    "observations",
                    false,
                    false,
                    text("id").must(),
                    text("origin").must().to("places"),
                    text("destination").must().to("places"),
                    text("corridor").to("corridors"),
                    text("mode"),
                    text("via").to("places"),
                    word("kind", "observed", "scheduled", "promised", "estimated")
                            .must(),
                    word("scope", "door", "transit").must(),
                    date("date").must(),
                    word("date_precision", "day", "month", "year").must(),
                    number("days_min").within(0, 200),
                    number("days_max").within(0, 200),
                    number("usd_min").within(0, ANY),
                    number("usd_max").within(0, ANY),
                    word("usd_unit", "TEU", "FEU", "tonne"),
                    word("usd_scope", "freight", "all")),
            table(
                    "events",
                    false,
                    true,
                    text("id").must(),
                    date("from_date").must(),
                    date("to_date"),
                    word("subject_kind", "place", "link", "state", "world").must(),
                    text("subject"),
                    word("effect", "closed", "disrupted", "opened", "agreement", "info")
                            .must(),
                    text("description").must()),
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
                    "treaties",
                    false,
                    false,
                    text("id").must(),
                    text("name").must(),
                    of("states", Type.LIST).to("states"),
                    text("kind").must(),
                    of("depth", Type.INTEGER).must().within(0, 3),
                    date("signed"),
                    date("in_force"),
                    date("ended"),
                    date("suspended")),
            table(
                    "blocs",
                    true,
                    false,
                    text("id").must(),
                    text("name").must(),
                    text("kind").must(),
                    of("depth", Type.INTEGER).must().within(0, 3),
                    date("from_date"),
                    date("to_date")),
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
                    "commodities",
                    false,
                    true,
                    text("id").must(),
                    text("name").must(),
                    number("tonnes_per_teu").must().within(0.5, 30),
                    number("usd_per_tonne").must().within(1, ANY),
                    word("containerised", "yes", "no").must()),
            table(
                    "capacities",
                    true,
                    true,
                    text("id").must(),
                    word("kind", words(CapacityKind.values())).must(),
                    text("subject").must(),
                    word("mode", MODES),
                    number("capacity_mt_per_year").within(0.001, 10_000),
                    number("background_mt_per_year").within(0, 10_000),
                    date("from_date"),
                    date("to_date")),
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
                    text("years").must()),
            new TableSchema(
                    ClaimReader.TABLE,
                    List.of(
                            text("id").must(),
                            of("claim_no", Type.INTEGER).must().within(1, 9999),
                            text("claim"),
                            word("relation", words(Relation.values())),
                            number("value"),
                            text("unit"),
                            date("from_date"),
                            date("to_date"),
                            word("test", ClaimTests.WORDS.toArray(String[]::new))
                                    .must(),
                            text("parameters"),
                            of("source", Type.LIST).to("sources"),
                            word("confidence", "high", "medium", "low"),
                            text("notes")),
                    false,
                    false));

    /** Tables that a package may lack. */
    static final Set<String> OPTIONAL = Set.of(
            "blocs",
            "capacities",
            "choice",
            ClaimReader.TABLE,
            "economies",
            "outlines",
            "trade_sectors",
            "trade_matrix",
            "trade_elasticities");

    private PackageSchema() {}

    private static TableSchema table(String name, boolean repeats, boolean needed, Column... columns) {
        List<Column> all = new ArrayList<>(List.of(columns));
        all.add(of("source", Type.LIST).must().to("sources"));
        all.add(word("confidence", "high", "medium", "low").must());
        all.add(text("notes"));
        return new TableSchema(name, all, repeats, needed);
    }

    private static Column text(String name) {
        return of(name, Type.TEXT);
    }

    private static Column number(String name) {
        return of(name, Type.NUMBER);
    }

    private static Column date(String name) {
        return of(name, Type.DATE);
    }

    static TableSchema table(String name) {
        return TABLES.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
    }

    private static String[] words(Enum<?>[] values) {
        String[] words = new String[values.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = values[i].name().toLowerCase(Locale.ROOT);
        }
        return words;
    }

    private static String[] add(String[] words, String more) {
        String[] all = java.util.Arrays.copyOf(words, words.length + 1);
        all[words.length] = more;
        return all;
    }
}
