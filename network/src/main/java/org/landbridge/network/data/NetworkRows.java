package org.landbridge.network.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.landbridge.network.Area;
import org.landbridge.network.Bloc;
import org.landbridge.network.Capacity;
import org.landbridge.network.CapacityKind;
import org.landbridge.network.Commodity;
import org.landbridge.network.Corridor;
import org.landbridge.network.EmissionFactor;
import org.landbridge.network.Event;
import org.landbridge.network.Law;
import org.landbridge.network.Link;
import org.landbridge.network.LinkStatus;
import org.landbridge.network.Membership;
import org.landbridge.network.Mode;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.PlaceKind;
import org.landbridge.network.ProcessKind;
import org.landbridge.network.Rate;
import org.landbridge.network.Regime;
import org.landbridge.network.Service;
import org.landbridge.network.Source;
import org.landbridge.network.State;
import org.landbridge.network.TerminalProcess;
import org.landbridge.network.calibration.Calibration;
import org.landbridge.network.calibration.Quantity;

/** Makes the network's records of checked rows. */
final class NetworkRows {
    private final Map<String, RawTable> tables;

    private NetworkRows(Map<String, RawTable> tables) {
        this.tables = tables;
    }

    static Network build(Descriptor descriptor, Map<String, RawTable> tables) {
        NetworkRows rows = new NetworkRows(tables);
        return new Network(
                descriptor.name(),
                descriptor.version(),
                descriptor.validity(),
                descriptor.defaultDate(),
                descriptor.focus(),
                rows.map(
                        "sources",
                        r -> new Source(
                                r.text("id"), r.text("title"), r.text("publisher"), r.text("year"), r.text("url"))),
                rows.map("states", r -> new State(r.text("id"), r.text("iso3"), r.text("name"))),
                rows.list(
                        "memberships",
                        r -> new Membership(r.text("state"), r.text("bloc"), r.text("grade"), Cells.validity(r))),
                rows.list("blocs", NetworkRows::bloc),
                rows.map("areas", NetworkRows::area),
                rows.map("places", NetworkRows::place),
                rows.list("links", NetworkRows::link),
                rows.list("processes", NetworkRows::process),
                rows.list("rates", NetworkRows::rate),
                rows.list(
                        "emissions",
                        r -> new EmissionFactor(
                                r.text("id"),
                                r.text("activity"),
                                r.text("traction"),
                                r.text("area"),
                                r.text("state"),
                                r.text("unit"),
                                r.number("value"),
                                r.number("distance_adjustment"),
                                Cells.evidence(r))),
                rows.list("services", NetworkRows::service),
                rows.list(
                        "regimes",
                        r -> new Regime(
                                r.text("id"),
                                r.text("authority"),
                                r.text("name"),
                                r.text("scope"),
                                r.text("subject"),
                                r.text("measure"),
                                Cells.list(r.text("states")),
                                Cells.list(r.text("modes")).stream()
                                        .map(Mode::of)
                                        .toList(),
                                Cells.validity(r),
                                Cells.evidence(r))),
                rows.list(
                        "corridors",
                        r -> new Corridor(
                                r.text("id"),
                                r.text("name"),
                                Cells.list(r.text("via")).stream()
                                        .map(g -> Cells.split(g, '|'))
                                        .toList(),
                                Cells.split(r.text("avoid"), '|'),
                                Cells.split(r.text("links"), '|'),
                                r.text("description"),
                                Cells.evidence(r))),
                rows.list(
                        "events",
                        r -> new Event(
                                r.text("id"),
                                r.text("subject_kind"),
                                r.text("subject"),
                                r.text("effect"),
                                r.text("description"),
                                Cells.validity(r),
                                Cells.evidence(r))),
                rows.map(
                        "commodities",
                        r -> new Commodity(
                                r.text("id"),
                                r.text("name"),
                                r.number("tonnes_per_teu"),
                                r.number("usd_per_tonne"),
                                r.text("containerised").equals("yes"),
                                Cells.evidence(r))),
                rows.list("capacities", NetworkRows::capacity),
                List.of());
    }

    private static Capacity capacity(RawTable.Row r) {
        double background = r.number("background_mt_per_year");
        return new Capacity(
                r.text("id"),
                CapacityKind.of(r.text("kind")),
                r.text("subject"),
                r.text("mode").isEmpty() ? null : Mode.of(r.text("mode")),
                r.number("capacity_mt_per_year"),
                Double.isNaN(background) ? 0 : background,
                Cells.validity(r),
                Cells.evidence(r));
    }

    private List<RawTable.Row> rows(String table) {
        return Objects.requireNonNull(tables.get(table), table).rows();
    }

    private <T> List<T> list(String table, Function<RawTable.Row, T> make) {
        List<T> list = new ArrayList<>();
        for (RawTable.Row row : rows(table)) {
            list.add(make.apply(row));
        }
        return List.copyOf(list);
    }

    private <T> Map<String, T> map(String table, Function<RawTable.Row, T> make) {
        Map<String, T> map = new LinkedHashMap<>();
        for (RawTable.Row row : rows(table)) {
            map.put(row.key(), make.apply(row));
        }
        return java.util.Collections.unmodifiableMap(map);
    }

    private static Bloc bloc(RawTable.Row r) {
        return new Bloc(
                r.text("id"),
                r.text("name"),
                r.text("kind"),
                (int) r.number("depth"),
                r.text("customs_union").equals("yes"),
                Cells.validity(r),
                Cells.evidence(r));
    }

    private static Area area(RawTable.Row r) {
        return new Area(r.text("id"), r.text("name"), r.text("river_sea").equals("yes"), Cells.evidence(r));
    }

    private static Place place(RawTable.Row r) {
        return new Place(
                r.text("id"),
                r.text("name"),
                Cells.list(r.text("aliases")),
                r.text("state"),
                r.number("lat"),
                r.number("lon"),
                PlaceKind.of(r.text("kind")),
                Cells.validity(r),
                Cells.evidence(r));
    }

    private static Link link(RawTable.Row r) {
        return new Link(
                r.text("id"),
                r.text("from_place"),
                r.text("to_place"),
                Mode.of(r.text("mode")),
                r.number("length_km"),
                whole(r, "gauge_mm"),
                whole(r, "tracks"),
                r.text("electrified"),
                r.number("speed_kmh"),
                r.number("capacity_mt_per_year"),
                r.text("area"),
                Cells.season(r),
                LinkStatus.of(r.text("status")),
                Cells.validity(r),
                Cells.date(r, "expected_date"),
                Cells.evidence(r));
    }

    private static int whole(RawTable.Row row, String column) {
        String text = row.text(column);
        return text.isEmpty() ? 0 : (int) Double.parseDouble(text);
    }

    private static TerminalProcess process(RawTable.Row r) {
        return new TerminalProcess(
                r.text("id"),
                ProcessKind.of(r.text("process")),
                r.text("place"),
                r.text("kind"),
                r.text("state"),
                r.text("bloc"),
                r.text("from_mode"),
                r.text("to_mode"),
                r.number("median_hours"),
                r.number("p90_hours"),
                Law.of(r.text("law")),
                r.number("usd_per_teu"),
                r.number("usd_per_tonne"),
                r.number("kg_co2e_per_teu"),
                Cells.validity(r),
                Cells.evidence(r));
    }

    /** Factors of the calibration table, in its order. */
    static List<Calibration> calibrations(RawTable table) {
        return table.rows().stream().map(NetworkRows::calibration).toList();
    }

    private static Calibration calibration(RawTable.Row r) {
        return new Calibration(
                r.text("id"),
                Quantity.of(r.text("quantity")),
                Cells.list(r.text("modes")).stream().map(Mode::of).toList(),
                Cells.list(r.text("states")),
                Cells.list(r.text("areas")),
                r.number("factor"),
                r.number("low"),
                r.number("high"),
                Cells.date(r, "fitted_on"),
                r.text("figures").isEmpty() ? 0 : Integer.parseInt(r.text("figures")),
                r.text("notes"),
                Cells.evidence(r));
    }

    private static Rate rate(RawTable.Row r) {
        return new Rate(
                r.text("id"),
                r.text("parameter"),
                r.text("mode").isEmpty() ? null : Mode.of(r.text("mode")),
                r.text("state"),
                r.text("area"),
                r.text("unit"),
                r.number("value"),
                r.number("low"),
                r.number("high"),
                Cells.validity(r),
                Cells.evidence(r));
    }

    private static Service service(RawTable.Row r) {
        return new Service(
                r.text("id"),
                r.text("name"),
                r.text("operator"),
                Mode.of(r.text("mode")),
                Cells.split(r.text("stops"), '>'),
                r.text("direction").equals("both"),
                r.number("frequency_per_week"),
                r.number("transit_days"),
                r.number("usd_per_teu"),
                Cells.season(r),
                Cells.validity(r),
                Cells.evidence(r));
    }
}
