package org.landbridge.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.landbridge.app.Courses.Point;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Link;
import org.landbridge.network.Place;
import org.landbridge.routing.Leg;
import org.landbridge.study.Comparison;
import org.landbridge.study.Route;
import org.landbridge.study.ScenarioRoutes;

/** A comparison as a map in SVG: routes coloured by corridor over the whole network and a graticule. */
final class SvgChart {
    private static final double MAP_WIDTH = 900;
    private static final double LEGEND_WIDTH = 330;
    private static final double HEAD_HEIGHT = 46;
    private static final double ROW_HEIGHT = 34;
    private static final int GRID_STEP_DEG = 10;

    /** Colours that people with any colour vision tell apart (Okabe and Ito), then darker ones. */
    private static final String[] COLOURS = {
        "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#7b3294", "#8c510a", "#1b7837", "#b2182b"
    };

    /** A route with where it stands in the comparison. */
    private record Drawn(ScenarioRoutes scenario, int rank, Route route, List<List<Point>> lines) {}

    private final Comparison comparison;
    private final Courses courses;
    private final List<Drawn> routes = new ArrayList<>();
    private final Map<String, String> colours = new LinkedHashMap<>();
    private final StringBuilder svg = new StringBuilder();

    private SvgChart(Comparison comparison, Courses courses) {
        this.comparison = comparison;
        this.courses = courses;
        for (ScenarioRoutes scenario : comparison.scenarios()) {
            int rank = 0;
            for (Route route : scenario.routes()) {
                rank++;
                routes.add(new Drawn(scenario, rank, route, courses.along(route.itinerary())));
                colours.putIfAbsent(route.corridor(), COLOURS[colours.size() % COLOURS.length]);
            }
        }
    }

    static void write(Path file, Comparison comparison, Courses courses, Console console) {
        try {
            Files.writeString(file, text(comparison, courses));
        } catch (IOException e) {
            throw new BadUsageException("cannot write " + file + ": " + e.getMessage());
        }
        console.note("map written to " + file);
    }

    static String text(Comparison comparison, Courses courses) {
        return new SvgChart(comparison, courses).draw();
    }

    private String draw() {
        List<List<Point>> all = new ArrayList<>();
        routes.forEach(drawn -> all.addAll(drawn.lines()));
        for (Place end : List.of(comparison.origin(), comparison.destination())) {
            all.add(List.of(new Point(end.lonDeg(), end.latDeg())));
        }
        double legendHeight =
                ROW_HEIGHT * (routes.size() + comparison.scenarios().size()) + 40;
        MapProjection map = new MapProjection(all, MAP_WIDTH, Math.max(460, legendHeight), Math.max(900, legendHeight));
        double width = MAP_WIDTH + LEGEND_WIDTH;
        double height = HEAD_HEIGHT + map.height() + 10;
        String title = TableReport.title(comparison);
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"",
                width,
                "\" height=\"",
                height,
                "\" viewBox=\"0 0 ",
                width,
                " ",
                height,
                "\" role=\"img\" font-family=\"Helvetica, Arial, sans-serif\">\n");
        add("<title>", escape(title), "</title>\n");
        add("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        add("<text x=\"12\" y=\"29\" font-size=\"17\" font-weight=\"bold\" fill=\"#222\">", escape(title), "</text>\n");
        add("<clipPath id=\"frame\"><rect width=\"", map.width(), "\" height=\"", map.height(), "\"/></clipPath>\n");
        add(
                "<g transform=\"translate(10 ",
                HEAD_HEIGHT,
                ")\">\n<g clip-path=\"url(#frame)\" fill=\"none\"",
                " stroke-linejoin=\"round\" stroke-linecap=\"round\">\n");
        add("<rect width=\"", map.width(), "\" height=\"", map.height(), "\" fill=\"#f6f8fa\"/>\n");
        graticule(map);
        backdrop(map);
        routes(map);
        add(
                "</g>\n<rect width=\"",
                map.width(),
                "\" height=\"",
                map.height(),
                "\" fill=\"none\" stroke=\"#8a949e\"/>\n");
        labels(map);
        add("</g>\n");
        legend();
        add("</svg>\n");
        return svg.toString();
    }

    private void graticule(MapProjection map) {
        add("<g stroke=\"#dde3e9\" stroke-width=\"0.8\">\n");
        for (int lon = -20; lon < 330; lon += GRID_STEP_DEG) {
            List<Point> meridian = new ArrayList<>();
            for (int lat = -60; lat <= 84; lat += 2) {
                meridian.add(new Point(lon, lat));
            }
            path(map.path(meridian), "");
        }
        for (int lat = -60; lat <= 80; lat += GRID_STEP_DEG) {
            List<Point> parallel = new ArrayList<>();
            for (int lon = -30; lon < 330; lon += 2) {
                parallel.add(new Point(lon, lat));
            }
            path(map.path(parallel), "");
        }
        add("</g>\n");
    }

    private void backdrop(MapProjection map) {
        add("<g stroke=\"#b9c1c9\" stroke-width=\"0.9\">\n");
        for (Link link : courses.links()) {
            path(map.path(courses.of(link)), link.mode().onWater() ? " stroke-dasharray=\"1.5 3\"" : "");
        }
        add("</g>\n");
    }

    /** The best route is drawn last and thinnest, so that shared stretches show all their colours. */
    private void routes(MapProjection map) {
        for (Drawn drawn : routes.reversed()) {
            boolean base = drawn.scenario().equals(comparison.scenarios().getFirst());
            double strokeWidth = 2.4 + 1.3 * (drawn.rank() - 1);
            StringBuilder path = new StringBuilder();
            drawn.lines().forEach(line -> path.append(map.path(line)));
            add(
                    "<path stroke=\"",
                    colour(drawn.route()),
                    "\" stroke-width=\"",
                    strokeWidth,
                    "\"",
                    base ? "" : " stroke-dasharray=\"9 5\"",
                    " d=\"",
                    path.toString(),
                    "\"><title>",
                    escape(caption(drawn)),
                    "</title></path>\n");
        }
    }

    private void labels(MapProjection map) {
        Set<String> ids = new LinkedHashSet<>();
        ids.add(comparison.origin().id());
        ids.add(comparison.destination().id());
        for (Drawn drawn : routes) {
            for (Leg leg : drawn.route().itinerary().legs()) {
                ids.add(leg.from());
            }
        }
        SvgLabels labels = new SvgLabels(map.width(), map.height());
        int number = 0;
        for (String id : ids) {
            Place place = courses.network().places().get(id);
            if (place != null) {
                double[] xy = map.pixel(place.lonDeg(), place.latDeg());
                if (xy.length == 2) {
                    labels.add(place.name(), xy[0], xy[1], number < 2);
                }
            }
            number++;
        }
        svg.append(labels.text());
    }

    private void legend() {
        double x = MAP_WIDTH + 26;
        double y = HEAD_HEIGHT + 16;
        String shown = "";
        for (Drawn drawn : routes) {
            if (!shown.equals(drawn.scenario().name())) {
                shown = drawn.scenario().name();
                add(
                        "<text x=\"",
                        x,
                        "\" y=\"",
                        y,
                        "\" font-size=\"13\" font-weight=\"bold\" fill=\"#222\">",
                        escape("Scenario " + shown),
                        "</text>\n");
                y += 24;
            }
            boolean base = drawn.scenario().equals(comparison.scenarios().getFirst());
            add(
                    "<line x1=\"",
                    x,
                    "\" x2=\"",
                    x + 26,
                    "\" y1=\"",
                    y - 4,
                    "\" y2=\"",
                    y - 4,
                    "\" stroke=\"",
                    colour(drawn.route()),
                    "\" stroke-width=\"4\"",
                    base ? "" : " stroke-dasharray=\"9 5\"",
                    "/>\n");
            add(
                    "<text x=\"",
                    x + 34,
                    "\" y=\"",
                    y,
                    "\" font-size=\"12.5\" fill=\"#222\">",
                    escape(drawn.rank() + ". " + drawn.route().corridorName()),
                    "</text>\n");
            add(
                    "<text x=\"",
                    x + 34,
                    "\" y=\"",
                    y + 14,
                    "\" font-size=\"11.5\" fill=\"#57606a\">",
                    escape(figures(drawn.route())),
                    "</text>\n");
            y += ROW_HEIGHT;
        }
    }

    private String caption(Drawn drawn) {
        return drawn.rank() + ". " + drawn.route().corridorName() + ", " + figures(drawn.route());
    }

    private String figures(Route route) {
        return Figures.days(route.days()) + " days, "
                + Figures.money(route.usd().mean()) + " USD/"
                + comparison.cargo().unit();
    }

    private String colour(Route route) {
        return colours.getOrDefault(route.corridor(), COLOURS[0]);
    }

    private void path(String d, String attributes) {
        if (!d.isEmpty()) {
            add("<path", attributes, " d=\"", d, "\"/>\n");
        }
    }

    private void add(Object... parts) {
        for (Object part : parts) {
            svg.append(part instanceof Double number ? Figures.fixed(number, 1) : part);
        }
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
