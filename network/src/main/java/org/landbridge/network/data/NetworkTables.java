package org.landbridge.network.data;

import static org.landbridge.network.data.Column.of;
import static org.landbridge.network.data.Column.word;
import static org.landbridge.network.data.PackageSchema.ANY;
import static org.landbridge.network.data.PackageSchema.KINDS;
import static org.landbridge.network.data.PackageSchema.MODES;
import static org.landbridge.network.data.PackageSchema.MODES_AND_DOOR;
import static org.landbridge.network.data.PackageSchema.add;
import static org.landbridge.network.data.PackageSchema.date;
import static org.landbridge.network.data.PackageSchema.number;
import static org.landbridge.network.data.PackageSchema.table;
import static org.landbridge.network.data.PackageSchema.text;
import static org.landbridge.network.data.PackageSchema.words;

import java.util.List;
import org.landbridge.network.CapacityKind;
import org.landbridge.network.GaugeFamilies;
import org.landbridge.network.Law;
import org.landbridge.network.ProcessKind;
import org.landbridge.network.calibration.Quantity;
import org.landbridge.network.data.Column.Type;

/** Tables that a network is made of. */
final class NetworkTables {
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
                    "blocs",
                    true,
                    true,
                    text("id").must(),
                    text("name").must(),
                    text("kind").must(),
                    of("depth", Type.INTEGER).must().within(0, 3),
                    word("customs_union", "yes", "no").must(),
                    date("from_date"),
                    date("to_date")),
            table(
                    "memberships",
                    true,
                    true,
                    text("state").must().to("states"),
                    text("bloc").must().to("blocs"),
                    word("grade", "member", "suspended", "associate", "observer", "partner", "signatory")
                            .must(),
                    date("from_date"),
                    date("to_date")),
            table(
                    "areas",
                    false,
                    true,
                    text("id").must(),
                    text("name").must(),
                    word("river_sea", "yes", "no").must()),
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
                    of("gauge_mm", Type.INTEGER).within(GaugeFamilies.LEAST_MM, GaugeFamilies.MOST_MM),
                    of("tracks", Type.INTEGER).within(1, 8),
                    word("electrified", "yes", "no", "partial"),
                    number("speed_kmh").must().within(1, 200),
                    number("capacity_mt_per_year").within(0, 1000),
                    text("area").to("areas"),
                    of("season", Type.SEASON),
                    word("status", "open", "planned", "under_construction", "closed")
                            .must(),
                    date("from_date"),
                    date("to_date"),
                    date("expected_date")),
            table(
                    "processes",
                    true,
                    true,
                    text("id").must(),
                    word("process", words(ProcessKind.values())).must(),
                    text("place").to("places"),
                    word("kind", KINDS),
                    text("state").to("states"),
                    text("bloc").to("blocs"),
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
                    text("area").to("areas"),
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
                    text("area").to("areas"),
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
                    "calibration",
                    false,
                    true,
                    text("id").must(),
                    word("quantity", words(Quantity.values())).must(),
                    Column.words("modes", MODES),
                    of("states", Type.LIST).to("states"),
                    of("areas", Type.LIST).to("areas"),
                    number("factor").must().within(0.1, 10),
                    number("low").must().within(0.1, 1),
                    number("high").must().within(1, 10),
                    date("fitted_on"),
                    of("figures", Type.INTEGER).within(0, 1_000_000)));

    private NetworkTables() {}
}
