package org.landbridge.studio.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.landbridge.app.Dates;
import org.landbridge.app.JsonReport;
import org.landbridge.app.JsonText;
import org.landbridge.network.Evidence;
import org.landbridge.network.Law;
import org.landbridge.network.Link;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.TerminalProcess;
import org.landbridge.studio.http.Call;
import org.landbridge.studio.http.Problem;
import org.landbridge.studio.http.Reply;
import org.landbridge.studio.http.Routes;

/** The rows of the data package about one link or place, as {@code landbridge network show} tells them. */
final class RowsOperation implements Routes.Operation {
    private final Desk desk;

    /** One row in words. */
    private record Row(String table, String id, String dates, String text, Evidence evidence) {}

    RowsOperation(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Reply reply(Call call) {
        String id = call.part("id");
        Network network = desk.network();
        List<Row> rows = new ArrayList<>();
        network.links().stream().filter(link -> link.id().equals(id)).forEach(link -> rows.add(row(link)));
        Place place = network.places().get(id);
        if (place != null) {
            rows.add(new Row(
                    "places",
                    id,
                    Dates.text(place.validity()),
                    place.name() + ", " + place.kind().word().replace('_', ' ') + " in " + place.state(),
                    place.evidence()));
        }
        network.processes().stream()
                .filter(process -> process.place().equals(id) || process.id().equals(id))
                .forEach(process -> rows.add(row(process)));
        network.rates().stream()
                .filter(rate -> rate.id().equals(id))
                .forEach(rate -> rows.add(new Row(
                        "rates",
                        id,
                        Dates.text(rate.validity()),
                        rate.parameter() + " " + rate.value() + " " + rate.unit(),
                        rate.evidence())));
        network.services().stream()
                .filter(service -> service.id().equals(id) || service.stops().contains(id))
                .forEach(service -> rows.add(new Row(
                        "services",
                        service.id(),
                        Dates.text(service.validity()),
                        String.join(" > ", service.stops()) + ", " + service.frequencyPerWeek() + " a week, "
                                + service.transitDays() + " days",
                        service.evidence())));
        network.regimes().stream()
                .filter(regime -> regime.id().equals(id) || regime.subject().equals(id))
                .forEach(regime -> rows.add(new Row(
                        "regimes",
                        regime.id(),
                        Dates.text(regime.validity()),
                        regime.authority() + ": " + regime.name() + "; " + regime.measure(),
                        regime.evidence())));
        network.events().stream()
                .filter(event -> event.id().equals(id) || event.subject().equals(id))
                .forEach(event -> rows.add(new Row(
                        "events",
                        event.id(),
                        Dates.text(event.validity()),
                        event.effect() + ": " + event.description(),
                        event.evidence())));
        if (rows.isEmpty()) {
            throw Problem.notFound("no row of the data package has this id; ids are case-sensitive, /api/places finds"
                    + " places by name");
        }
        return Reply.json(JsonText.compact(json -> {
            json.writeStartObject();
            json.writeStringProperty("id", id);
            json.writeArrayPropertyStart("rows");
            for (Row row : rows) {
                json.writeStartObject();
                json.writeStringProperty("table", row.table());
                json.writeStringProperty("id", row.id());
                json.writeStringProperty("dates", row.dates());
                json.writeStringProperty("text", row.text());
                json.writeArrayPropertyStart("sources");
                row.evidence().sources().forEach(json::writeString);
                json.writeEndArray();
                json.writeStringProperty(
                        "confidence", JsonReport.word(row.evidence().confidence()));
                json.writeEndObject();
            }
            json.writeEndArray();
            WhyOperation.sources(json, network, rows.stream().map(Row::evidence).toList());
            json.writeEndObject();
        }));
    }

    private static Row row(Link link) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s, %s, %.0f km, %.0f km/h",
                link.mode().word().replace('_', ' '),
                link.status().word().replace('_', ' '),
                link.lengthKm(),
                link.speedKmh()));
        text.append(link.gaugeMm() > 0 ? ", gauge " + link.gaugeMm() + " mm" : "");
        text.append(link.tracks() > 0 ? ", tracks " + link.tracks() : "");
        if (Double.isFinite(link.capacityMtPerYear())) {
            text.append(String.format(Locale.ROOT, ", %.1f Mt a year", link.capacityMtPerYear()));
        }
        text.append(link.season() == null ? "" : ", open " + link.season());
        return new Row("links", link.id(), Dates.text(link.validity()), text.toString(), link.evidence());
    }

    private static Row row(TerminalProcess process) {
        String text = String.format(
                Locale.ROOT,
                "%s: median %.1f h, P90 %.1f h%s, %.0f USD per TEU",
                process.process().word().replace('_', ' '),
                process.medianHours(),
                process.p90Hours(),
                process.law() == Law.LOGNORMAL
                        ? ""
                        : " (" + process.law().name().toLowerCase(Locale.ROOT) + ")",
                process.usdPerTeu());
        return new Row("processes", process.id(), Dates.text(process.validity()), text, process.evidence());
    }
}
