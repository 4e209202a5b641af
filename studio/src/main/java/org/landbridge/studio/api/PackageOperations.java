package org.landbridge.studio.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.landbridge.app.Dates;
import org.landbridge.app.GeoJsonReport;
import org.landbridge.app.JsonReport;
import org.landbridge.app.JsonText;
import org.landbridge.app.Version;
import org.landbridge.app.chart.Courses;
import org.landbridge.app.chart.Courses.Point;
import org.landbridge.network.Link;
import org.landbridge.network.LinkStatus;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.scenario.Scenario;
import org.landbridge.studio.http.Call;
import org.landbridge.studio.http.Reply;
import org.landbridge.studio.http.Workers;
import tools.jackson.core.JsonGenerator;

/** What exists: the data package in words, its courses, and its links and places as of a day. */
final class PackageOperations {
    private final Desk desk;
    private final Workers workers;
    private final Reply about;
    private final Reply courses;
    private final Reply sources;

    PackageOperations(Desk desk, Workers workers) {
        this.desk = desk;
        this.workers = workers;
        this.about = Reply.json(JsonText.compact(this::about));
        this.sources = Reply.json(JsonText.compact(json -> {
            json.writeStartObject();
            WhyOperation.sources(json, desk.network().sources().values());
            json.writeEndObject();
        }));
        this.courses = Reply.text("application/geo+json", JsonText.compact(this::courses));
    }

    Reply about(Call call) {
        return about;
    }

    Reply courses(Call call) {
        return courses;
    }

    Reply sources(Call call) {
        return sources;
    }

    private void about(JsonGenerator json) {
        Network network = desk.network();
        json.writeStartObject();
        json.writeStringProperty("landbridge", Version.text());
        json.writeStringProperty("name", network.name());
        json.writeStringProperty("version", network.version());
        json.writeStringProperty("defaultDate", network.defaultDate().toString());
        json.writeStringProperty("validity", Dates.text(network.validity()));
        json.writeArrayPropertyStart("first");
        first(network).forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("places");
        network.places().values().forEach(place -> place(json, place));
        json.writeEndArray();
        json.writeArrayPropertyStart("planned");
        firstRows(network).values().stream()
                .filter(link -> link.status() == LinkStatus.PLANNED || link.status() == LinkStatus.UNDER_CONSTRUCTION)
                .forEach(link -> planned(json, link));
        json.writeEndArray();
        json.writeArrayPropertyStart("commodities");
        network.commodities().forEach((id, commodity) -> {
            json.writeStartObject();
            json.writeStringProperty("id", id);
            json.writeStringProperty("name", commodity.name());
            json.writeBooleanProperty("containerised", commodity.containerised());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("corridors");
        network.corridors().forEach(corridor -> {
            json.writeStartObject();
            json.writeStringProperty("id", corridor.id());
            json.writeStringProperty("name", corridor.name());
            json.writeStringProperty("description", corridor.description());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("states");
        network.states().values().forEach(state -> {
            json.writeStartObject();
            json.writeStringProperty("id", state.id());
            json.writeStringProperty("iso3", state.iso3());
            json.writeStringProperty("name", state.name());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Origin and destination to begin with: those that the package names, else its first two that have a door. */
    private static List<String> first(Network network) {
        List<String> named = network.focus().comparePlaces();
        return named.isEmpty()
                ? network.places().values().stream()
                        .filter(place -> place.kind().hasDoor())
                        .map(Place::id)
                        .limit(2)
                        .toList()
                : named;
    }

    private static void planned(JsonGenerator json, Link link) {
        json.writeStartObject();
        json.writeStringProperty("id", link.id());
        json.writeStringProperty("from", link.from());
        json.writeStringProperty("to", link.to());
        json.writeStringProperty("mode", link.mode().word());
        LocalDate expected = link.expectedDate();
        if (expected != null) {
            json.writeStringProperty("expected", expected.toString());
        }
        json.writeEndObject();
    }

    private static void place(JsonGenerator json, Place place) {
        json.writeStartObject();
        json.writeStringProperty("id", place.id());
        json.writeStringProperty("name", place.name());
        json.writeArrayPropertyStart("aliases");
        place.aliases().forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("state", place.state());
        json.writeStringProperty("kind", place.kind().word());
        json.writeBooleanProperty("door", place.kind().hasDoor());
        JsonText.number(json, "lat", place.latDeg(), 5);
        JsonText.number(json, "lon", place.lonDeg(), 5);
        json.writeEndObject();
    }

    private void courses(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeArrayPropertyStart("features");
        firstRows(desk.network()).values().forEach(link -> course(json, link, desk.courses()));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static Map<String, Link> firstRows(Network network) {
        Map<String, Link> links = new LinkedHashMap<>();
        network.links().forEach(link -> links.putIfAbsent(link.id(), link));
        return links;
    }

    private static void course(JsonGenerator json, Link link, Courses courses) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", link.id());
        json.writeObjectPropertyStart("geometry");
        json.writeStringProperty("type", "MultiLineString");
        json.writeArrayPropertyStart("coordinates");
        for (List<Point> part : GeoJsonReport.cutAtAntimeridian(courses.of(link.id()))) {
            json.writeStartArray();
            part.forEach(point -> GeoJsonReport.position(json, point));
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("from", link.from());
        json.writeStringProperty("to", link.to());
        json.writeStringProperty("mode", link.mode().word());
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Every link with its state of a day, under a scenario if there is one. */
    Reply network(Call call) throws InterruptedException {
        Fields fields = Fields.of(call.body(), java.util.Set.of("date", "scenario"));
        LocalDate date = fields.date("date");
        List<String> scenario =
                fields.has("scenario") ? List.of(String.valueOf(fields.text("scenario", "", 1 << 20))) : List.of();
        fields.finish();
        return workers.compute(() -> {
            Scenario changes = scenario.isEmpty() ? null : desk.scenario(scenario);
            Network network = changes == null ? desk.network() : desk.kept().changed(desk.network(), changes);
            LocalDate day = Dates.within(
                    desk.network(),
                    date != null ? date : desk.baseDate(changes == null ? List.of() : List.of(changes)));
            return Reply.json(JsonText.compact(json -> network(json, network, day)));
        });
    }

    private void network(JsonGenerator json, Network network, LocalDate day) {
        json.writeStartObject();
        json.writeStringProperty("date", day.toString());
        json.writeArrayPropertyStart("links");
        Map<String, Link> known = firstRows(desk.network());
        Map<String, Link> shown = new LinkedHashMap<>();
        for (Link link : network.links()) {
            Link before = shown.get(link.id());
            if (before == null || !before.validity().contains(day)) {
                shown.put(link.id(), link);
            }
        }
        Courses courses = desk.courses(network);
        shown.values().forEach(link -> {
            json.writeStartObject();
            json.writeStringProperty("id", link.id());
            json.writeStringProperty("mode", link.mode().word());
            json.writeStringProperty("from", link.from());
            json.writeStringProperty("to", link.to());
            json.writeStringProperty("status", status(link, day));
            JsonText.number(json, "lengthKm", link.lengthKm(), 1);
            json.writeStringProperty("source", link.evidence().sourceText());
            json.writeStringProperty(
                    "confidence", JsonReport.word(link.evidence().confidence()));
            if (!known.containsKey(link.id())) {
                json.writeName("feature");
                course(json, link, courses);
            }
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("closedPlaces");
        network.places().values().stream()
                .filter(place -> !place.validity().contains(day))
                .forEach(place -> json.writeString(place.id()));
        json.writeEndArray();
        json.writeArrayPropertyStart("newPlaces");
        network.places().values().stream()
                .filter(place -> !desk.network().places().containsKey(place.id()))
                .forEach(place -> place(json, place));
        json.writeEndArray();
        json.writeArrayPropertyStart("events");
        network.events().stream()
                .filter(event -> event.validity().contains(day))
                .forEach(event -> {
                    json.writeStartObject();
                    json.writeStringProperty("id", event.id());
                    json.writeStringProperty("subjectKind", event.subjectKind());
                    json.writeStringProperty("subject", event.subject());
                    json.writeStringProperty("effect", event.effect());
                    json.writeStringProperty("dates", Dates.text(event.validity()));
                    json.writeStringProperty("description", event.description());
                    json.writeStringProperty("source", event.evidence().sourceText());
                    json.writeEndObject();
                });
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String status(Link link, LocalDate day) {
        if (!link.validity().contains(day)) {
            return link.status() == LinkStatus.OPEN ? "closed" : link.status().word();
        }
        if (link.status() == LinkStatus.OPEN && !link.carriesFreight(day)) {
            return "out_of_season";
        }
        return link.status().word();
    }
}
