package org.landbridge.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.landbridge.app.chart.Courses;
import org.landbridge.app.chart.Courses.Point;
import org.landbridge.network.Place;
import org.landbridge.routing.Leg;
import org.landbridge.study.Comparison;
import org.landbridge.study.Route;
import org.landbridge.study.ScenarioRoutes;
import tools.jackson.core.JsonGenerator;

/** A comparison as GeoJSON (RFC 7946): a feature for each route and for each place passed. */
public final class GeoJsonReport {
    private static final int COORDINATE_DECIMALS = 5;

    private GeoJsonReport() {}

    public static String text(Comparison comparison, Courses courses) {
        return JsonText.compact(json -> {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            JsonText.head(json, comparison);
            json.writeArrayPropertyStart("features");
            for (ScenarioRoutes scenario : comparison.scenarios()) {
                int rank = 0;
                for (Route route : scenario.routes()) {
                    rank++;
                    route(json, scenario.name(), rank, route, courses);
                }
            }
            roles(comparison).forEach((id, role) -> place(json, id, role, courses));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void route(JsonGenerator json, String scenario, int rank, Route route, Courses courses) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeObjectPropertyStart("geometry");
        json.writeStringProperty("type", "MultiLineString");
        json.writeArrayPropertyStart("coordinates");
        for (List<Point> line : courses.along(route.itinerary())) {
            for (List<Point> part : cutAtAntimeridian(line)) {
                json.writeStartArray();
                part.forEach(point -> position(json, point));
                json.writeEndArray();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("feature", "route");
        json.writeStringProperty("scenario", scenario);
        json.writeNumberProperty("rank", rank);
        json.writeStringProperty("corridor", route.corridor());
        json.writeStringProperty("corridorName", route.corridorName());
        json.writeStringProperty("modes", route.modes());
        JsonText.number(json, "km", route.km(), 1);
        JsonText.number(json, "days", route.days().mean(), 2);
        JsonText.number(json, "daysP10", route.days().p10(), 2);
        JsonText.number(json, "daysP90", route.days().p90(), 2);
        JsonText.number(json, "usd", route.usd().mean(), 2);
        JsonText.number(json, "co2eKg", route.co2eKg(), 1);
        json.writeNumberProperty("borders", route.borders().size());
        json.writeNumberProperty("transshipments", route.transshipments());
        json.writeStringProperty("exposure", ExposureText.brief(route.exposure()));
        JsonText.number(json, "lowConfidenceShare", route.lowConfidenceShare(), 3);
        json.writeBooleanProperty("paretoOptimal", route.paretoOptimal());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void place(JsonGenerator json, String id, String role, Courses courses) {
        Place place = courses.network().places().get(id);
        if (place == null) {
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeObjectPropertyStart("geometry");
        json.writeStringProperty("type", "Point");
        json.writeName("coordinates");
        position(json, new Point(place.lonDeg(), place.latDeg()));
        json.writeEndObject();
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("feature", "place");
        json.writeStringProperty("id", place.id());
        json.writeStringProperty("name", place.name());
        json.writeStringProperty("state", place.state());
        json.writeStringProperty("kind", place.kind().word());
        json.writeStringProperty("role", role);
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Origin, destination, places of transshipment and places passed, in order of first use. */
    private static Map<String, String> roles(Comparison comparison) {
        Map<String, String> roles = new LinkedHashMap<>();
        roles.put(comparison.origin().id(), "origin");
        roles.put(comparison.destination().id(), "destination");
        for (ScenarioRoutes scenario : comparison.scenarios()) {
            for (Route route : scenario.routes()) {
                for (Leg leg : route.itinerary().legs()) {
                    roles.putIfAbsent(leg.from(), "transshipment");
                }
            }
        }
        for (ScenarioRoutes scenario : comparison.scenarios()) {
            for (Route route : scenario.routes()) {
                route.itinerary().places().forEach(id -> roles.putIfAbsent(id, "passed"));
            }
        }
        return roles;
    }

    public static void position(JsonGenerator json, Point point) {
        json.writeStartArray();
        JsonText.number(json, point.lon(), COORDINATE_DECIMALS);
        JsonText.number(json, point.lat(), COORDINATE_DECIMALS);
        json.writeEndArray();
    }

    /** Lines that cross 180 degrees become several, none of which does (RFC 7946, 3.1.9). */
    public static List<List<Point>> cutAtAntimeridian(List<Point> line) {
        List<List<Point>> parts = new ArrayList<>();
        List<Point> part = new ArrayList<>();
        for (Point raw : line) {
            Point point = new Point(raw.lon() > 180 ? raw.lon() - 360 : raw.lon(), raw.lat());
            if (!part.isEmpty()) {
                Point last = part.getLast();
                double jump = point.lon() - last.lon();
                if (Math.abs(jump) > 180) {
                    double edge = jump > 0 ? -180 : 180;
                    double full = 360 - Math.abs(jump);
                    double share = full == 0 ? 0 : Math.abs(edge - last.lon()) / full;
                    double lat = last.lat() + share * (point.lat() - last.lat());
                    part.add(new Point(edge, lat));
                    parts.add(part);
                    part = new ArrayList<>(List.of(new Point(-edge, lat)));
                }
            }
            part.add(point);
        }
        parts.add(part);
        return parts;
    }
}
