package org.landbridge.app;

import java.nio.file.Path;
import java.util.List;
import org.landbridge.app.chart.Courses;
import org.landbridge.app.chart.Courses.Point;
import org.landbridge.flow.freight.ElementFlow;
import org.landbridge.network.CapacityKind;
import org.landbridge.network.Place;
import org.landbridge.study.flows.FlowReport;
import org.landbridge.study.flows.ScenarioFlows;
import tools.jackson.core.JsonGenerator;

/** Flows as GeoJSON (RFC 7946): a line for each link used, a point for each border, terminal and the like. */
final class FlowsGeoJson {
    private FlowsGeoJson() {}

    static String text(FlowReport report, Path dataFolder) {
        return JsonText.compact(json -> {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            FlowsJson.head(json, report);
            json.writeArrayPropertyStart("features");
            for (ScenarioFlows flows : report.scenarios()) {
                Courses courses = Courses.read(dataFolder, flows.network());
                flows.elements().forEach(e -> feature(json, flows, e, courses));
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void feature(JsonGenerator json, ScenarioFlows flows, ElementFlow e, Courses courses) {
        Place place = flows.network().places().get(e.element().subject());
        if (e.element().kind() == CapacityKind.SERVICE || e.element().kind() != CapacityKind.LINK && place == null) {
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeObjectPropertyStart("geometry");
        if (place == null) {
            line(json, courses.of(e.element().subject()));
        } else {
            json.writeStringProperty("type", "Point");
            json.writeName("coordinates");
            GeoJsonReport.position(json, new Point(place.lonDeg(), place.latDeg()));
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("scenario", flows.name());
        FlowsJson.element(json, flows, e);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void line(JsonGenerator json, List<Point> course) {
        json.writeStringProperty("type", "MultiLineString");
        json.writeArrayPropertyStart("coordinates");
        for (List<Point> part : GeoJsonReport.cutAtAntimeridian(course)) {
            json.writeStartArray();
            part.forEach(point -> GeoJsonReport.position(json, point));
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}
