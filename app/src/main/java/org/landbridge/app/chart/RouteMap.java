package org.landbridge.app.chart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.landbridge.app.Figures;
import org.landbridge.app.chart.Courses.Point;
import org.landbridge.app.chart.PanelLabels.Weight;
import org.landbridge.app.chart.Svg.Lettering;
import org.landbridge.network.Link;
import org.landbridge.network.Place;
import org.landbridge.routing.Leg;
import org.landbridge.study.Comparison;
import org.landbridge.study.Route;
import org.landbridge.study.ScenarioRoutes;

/** A comparison as a map: routes coloured by corridor over the whole network and a graticule. */
final class RouteMap implements Picture {
    private static final double MARGIN = 12;
    private static final double MAP_WIDTH = 900;
    private static final double LEGEND_WIDTH = 330;
    private static final double KEY = 36;
    private static final double ROW_HEIGHT = 36;
    private static final double TITLE = 18;
    private static final double SUBTITLE = 13.5;
    private static final int GRID_STEP_DEG = 10;

    /** A route with where it stands in the comparison. */
    private record Drawn(ScenarioRoutes scenario, int rank, Route route, List<List<Point>> lines) {}

    private final Comparison comparison;
    private final Courses courses;
    private final Theme theme;
    private final List<Drawn> routes = new ArrayList<>();
    private final Map<String, LineStyle> styles;

    RouteMap(Comparison comparison, Courses courses, Theme theme) {
        this.comparison = comparison;
        this.courses = courses;
        this.theme = theme;
        this.styles = ChartLine.styles(comparison, theme);
        for (ScenarioRoutes scenario : comparison.scenarios()) {
            int rank = 0;
            for (Route route : scenario.routes()) {
                rank++;
                routes.add(new Drawn(scenario, rank, route, courses.along(route.itinerary())));
            }
        }
    }

    @Override
    public String svg(Lettering lettering) {
        return draw(new Svg(theme, lettering));
    }

    /** Draws on an empty page. */
    String draw(Svg svg) {
        List<List<Point>> all = new ArrayList<>();
        routes.forEach(drawn -> all.addAll(drawn.lines()));
        for (Place end : List.of(comparison.origin(), comparison.destination())) {
            all.add(List.of(new Point(end.lonDeg(), end.latDeg())));
        }
        double legend = ROW_HEIGHT * (routes.size() + comparison.scenarios().size()) + 40;
        MapProjection map = new MapProjection(all, MAP_WIDTH, Math.max(460, legend), Math.max(900, legend));
        double width = MARGIN + MAP_WIDTH + LEGEND_WIDTH;
        double top = head(svg, width);
        Box frame = new Box(MARGIN, top, map.width(), map.height());
        svg.open("clipPath", "id", "frame");
        svg.element("rect", "width", map.width(), "height", map.height());
        svg.close("clipPath");
        svg.rect(frame, theme.panel());
        svg.open("g", "transform", "translate(" + Svg.number(MARGIN) + " " + Svg.number(top) + ")");
        svg.open(
                "g", "clip-path", "url(#frame)", "fill", "none", "stroke-linejoin", "round", "stroke-linecap", "round");
        graticule(svg, map);
        backdrop(svg, map);
        routes(svg, map);
        svg.close("g");
        svg.close("g");
        svg.element(
                "rect",
                "x",
                frame.x(),
                "y",
                frame.y(),
                "width",
                frame.width(),
                "height",
                frame.height(),
                "fill",
                "none",
                "stroke",
                theme.frame());
        labels(svg, map, frame);
        legend(svg, frame.right() + 18, top + 6);
        return svg.document(width, frame.bottom() + MARGIN, title() + ", " + subtitle());
    }

    private String title() {
        return comparison.origin().name() + " (" + comparison.origin().id() + ") to "
                + comparison.destination().name() + " ("
                + comparison.destination().id() + ")";
    }

    private String subtitle() {
        return "Departing " + comparison.date() + ", 1 " + comparison.cargo().text() + ", data " + comparison.dataName()
                + " " + comparison.dataVersion();
    }

    private double head(Svg svg, double width) {
        double y = MARGIN;
        TextStyle bold = TextStyle.of(TITLE, theme.ink()).bold();
        for (String line : svg.face(true).wrap(title(), TITLE, width - 2 * MARGIN)) {
            svg.text(line, MARGIN, y + Svg.ascent(TITLE), bold);
            y += TITLE * 1.25;
        }
        for (String line : svg.face(false).wrap(subtitle(), SUBTITLE, width - 2 * MARGIN)) {
            svg.text(line, MARGIN, y + Svg.ascent(SUBTITLE), TextStyle.of(SUBTITLE, theme.muted()));
            y += SUBTITLE * 1.35;
        }
        return y + 5;
    }

    private void graticule(Svg svg, MapProjection map) {
        svg.open("g", "stroke", theme.grid(), "stroke-width", 0.8);
        for (int lon = -20; lon < 330; lon += GRID_STEP_DEG) {
            List<Point> meridian = new ArrayList<>();
            for (int lat = -60; lat <= 84; lat += 2) {
                meridian.add(new Point(lon, lat));
            }
            path(svg, map.path(meridian));
        }
        for (int lat = -60; lat <= 80; lat += GRID_STEP_DEG) {
            List<Point> parallel = new ArrayList<>();
            for (int lon = -30; lon < 330; lon += 2) {
                parallel.add(new Point(lon, lat));
            }
            path(svg, map.path(parallel));
        }
        svg.close("g");
    }

    private void backdrop(Svg svg, MapProjection map) {
        svg.open("g", "stroke", theme.faint(), "stroke-width", 0.9);
        for (Link link : courses.links()) {
            String path = map.path(courses.of(link));
            if (link.mode().onWater()) {
                path(svg, path, "stroke-dasharray", "1.5 3");
            } else {
                path(svg, path);
            }
        }
        svg.close("g");
    }

    /** The best route is drawn last and thinnest, so that shared stretches show all their colours. */
    private void routes(Svg svg, MapProjection map) {
        for (Drawn drawn : routes.reversed()) {
            StringBuilder path = new StringBuilder();
            drawn.lines().forEach(line -> path.append(map.path(line)));
            double strokeWidth = 2.4 + 1.3 * (drawn.rank() - 1);
            svg.open("g", "stroke", colour(drawn), "stroke-width", strokeWidth, "stroke-dasharray", dashes(drawn));
            svg.hint(drawn.rank() + ". " + ChartLine.name(drawn.route()) + ", " + figures(drawn.route()));
            path(svg, path.toString());
            svg.close("g");
        }
    }

    /** Scenarios are dashed. */
    private String dashes(Drawn drawn) {
        return drawn.scenario().equals(comparison.scenarios().getFirst()) ? "none" : "9 5";
    }

    private void labels(Svg svg, MapProjection map, Box frame) {
        Set<String> ids = new LinkedHashSet<>();
        ids.add(comparison.origin().id());
        ids.add(comparison.destination().id());
        for (Drawn drawn : routes) {
            for (Leg leg : drawn.route().itinerary().legs()) {
                ids.add(leg.from());
            }
        }
        LabelPlacer placer = new LabelPlacer(frame.grown(-3));
        PanelLabels labels = new PanelLabels(svg, placer);
        int number = 0;
        for (String id : ids) {
            number++;
            boolean end = number <= 2;
            Place place = courses.network().places().get(id);
            double[] xy = place == null ? new double[0] : map.pixel(place.lonDeg(), place.latDeg());
            if (place == null || xy.length == 0) {
                continue;
            }
            double x = frame.x() + xy[0];
            double y = frame.y() + xy[1];
            if (!new Box(x, y, 0, 0).within(frame)) {
                continue;
            }
            double radius = end ? 5.5 : 3.2;
            svg.element(
                    "circle",
                    "cx",
                    x,
                    "cy",
                    y,
                    "r",
                    radius,
                    "fill",
                    end ? theme.ink() : theme.paper(),
                    "stroke",
                    theme.ink(),
                    "stroke-width",
                    1.3);
            placer.avoidMark(x, y, radius);
            labels.add(place.name(), "", theme.ink(), end, x, y, radius, end ? Weight.MUST : Weight.SHOULD, 0);
        }
        labels.draw();
    }

    private void legend(Svg svg, double x, double top) {
        double y = top;
        double room = LEGEND_WIDTH - 18 - MARGIN;
        String shown = "";
        for (Drawn drawn : routes) {
            if (!shown.equals(drawn.scenario().name())) {
                shown = drawn.scenario().name();
                String heading = svg.face(true).cut("Scenario " + shown, 14, room);
                svg.text(heading, x, y + 12, TextStyle.of(14, theme.ink()).bold());
                y += 26;
            }
            svg.element(
                    "line",
                    "x1",
                    x,
                    "x2",
                    x + KEY - 9,
                    "y1",
                    y + 7,
                    "y2",
                    y + 7,
                    "stroke",
                    colour(drawn),
                    "stroke-width",
                    4.0,
                    "stroke-dasharray",
                    dashes(drawn));
            String name = drawn.rank() + ". " + ChartLine.name(drawn.route());
            svg.text(svg.face(false).cut(name, 13.5, room - KEY), x + KEY, y + 11.5, TextStyle.of(13.5, theme.ink()));
            svg.text(
                    svg.face(false).cut(figures(drawn.route()), 12, room - KEY),
                    x + KEY,
                    y + 27,
                    TextStyle.of(12, theme.muted()));
            y += ROW_HEIGHT;
        }
    }

    private String figures(Route route) {
        return Figures.days(route.days()) + " days, "
                + Figures.money(route.usd().mean()) + " USD/"
                + comparison.cargo().unit();
    }

    private String colour(Drawn drawn) {
        LineStyle style = styles.get(ChartLine.key(drawn.route()));
        return style == null ? theme.ink() : style.colour();
    }

    private static void path(Svg svg, String d, Object... attributes) {
        if (!d.isEmpty()) {
            List<Object> all = new ArrayList<>(List.of(attributes));
            all.addAll(List.of("d", d));
            svg.element("path", all.toArray());
        }
    }
}
