package org.landbridge.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.landbridge.app.Figures;
import org.landbridge.app.chart.Courses.Point;
import org.landbridge.app.chart.PanelLabels.Weight;
import org.landbridge.app.chart.Svg.Lettering;
import org.landbridge.network.Link;
import org.landbridge.network.State;
import org.landbridge.study.transit.Leverage;
import org.landbridge.study.transit.PlayerLeverage;
import org.landbridge.study.transit.WorldLeverage;

/**
 * States shaded by leverage: with one world by the value, with more by the change from the first to the last. Roles of a
 * state that was split add up.
 */
final class LeverageMap implements Picture {
    private static final double MARGIN = 12;
    private static final double MAP_WIDTH = 1000;
    private static final double TITLE = 18;
    private static final double SUBTITLE = 13.5;
    private static final double MILLION = 1e6;
    /** Upper bounds of the classes, as shares of the greatest. */
    private static final double[] CLASSES = {0.02, 0.1, 0.25, 0.5, 1};

    private static final double[] SHADES = {0.12, 0.28, 0.46, 0.68, 0.92};

    private final Leverage leverage;
    private final Outlines outlines;
    private final Courses courses;
    private final Theme theme;
    private final boolean change;
    private final Map<String, Double> usd = new TreeMap<>();
    private final double most;

    LeverageMap(Leverage leverage, Outlines outlines, Courses courses, Theme theme) {
        this.leverage = leverage;
        this.outlines = outlines;
        this.courses = courses;
        this.theme = theme;
        change = leverage.worlds().size() > 1;
        WorldLeverage world = leverage.worlds().getLast();
        for (PlayerLeverage p : world.players()) {
            usd.merge(
                    p.player().state(),
                    change ? p.change().central() : p.value().central(),
                    Double::sum);
        }
        most = usd.values().stream().mapToDouble(Math::abs).max().orElse(0);
    }

    @Override
    public String svg(Lettering lettering) {
        return draw(new Svg(theme, lettering));
    }

    String draw(Svg svg) {
        MapProjection map = new MapProjection(
                List.of(List.of(
                        new Point(2, 24),
                        new Point(2, 58),
                        new Point(62, 8),
                        new Point(62, 66),
                        new Point(122, 22),
                        new Point(122, 56))),
                MAP_WIDTH,
                520,
                720);
        double top = head(svg);
        Box frame = new Box(MARGIN, top, map.width(), map.height());
        svg.open("clipPath", "id", "frame");
        svg.element("rect", "width", map.width(), "height", map.height());
        svg.close("clipPath");
        svg.rect(frame, theme.panel());
        svg.open("g", "transform", "translate(" + Svg.number(MARGIN) + " " + Svg.number(top) + ")");
        svg.open("g", "clip-path", "url(#frame)", "stroke-linejoin", "round", "stroke-linecap", "round");
        outlines.rings().forEach((state, rings) -> state(svg, map, state, rings));
        links(svg, map);
        svg.close("g");
        svg.close("g");
        labels(svg, map, frame);
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
        double bottom = legend(svg, frame.bottom() + 24);
        return svg.document(MAP_WIDTH + 2 * MARGIN, bottom + MARGIN, title());
    }

    private String title() {
        return change
                ? "Change of leverage, " + leverage.worlds().getFirst().name() + " to "
                        + leverage.worlds().getLast().name()
                : "Leverage over " + leverage.trade();
    }

    private double head(Svg svg) {
        double y = MARGIN + Svg.ascent(TITLE);
        double room = MAP_WIDTH;
        svg.text(
                svg.face(true).cut(title(), TITLE, room),
                MARGIN,
                y,
                TextStyle.of(TITLE, theme.ink()).bold());
        y += SUBTITLE * 1.5;
        String subtitle = "Shapley value of the transit game over " + leverage.trade() + ", " + leverage.date()
                + ", data " + leverage.dataName() + " " + leverage.dataVersion();
        svg.text(svg.face(false).cut(subtitle, SUBTITLE, room), MARGIN, y, TextStyle.of(SUBTITLE, theme.muted()));
        return y + 10;
    }

    private void state(Svg svg, MapProjection map, String state, List<List<Point>> rings) {
        StringBuilder path = new StringBuilder();
        for (List<Point> ring : rings) {
            String each = map.path(ring);
            path.append(each.isEmpty() ? "" : each + "Z");
        }
        if (path.isEmpty()) {
            return;
        }
        double value = usd.getOrDefault(state, 0.0);
        int shade = shade(value);
        svg.open(
                "g",
                "fill",
                shade < 0 ? theme.grid() : colour(value),
                "fill-opacity",
                shade < 0 ? "1" : Figures.fixed(SHADES[shade], 2),
                "fill-rule",
                "evenodd",
                "stroke",
                theme.frame(),
                "stroke-width",
                0.6);
        svg.hint(name(state) + (usd.containsKey(state) ? ": " + figure(value) + " million USD a year" : ""));
        svg.element("path", "d", path.toString());
        svg.close("g");
    }

    /** Number of the class, -1 for nothing. */
    private int shade(double value) {
        double share = most > 0 ? Math.abs(value) / most : 0;
        if (share < 1e-6) {
            return -1;
        }
        for (int k = 0; k < CLASSES.length; k++) {
            if (share <= CLASSES[k]) {
                return k;
            }
        }
        return CLASSES.length - 1;
    }

    private String colour(double value) {
        return theme.series(value < 0 ? 1 : 0);
    }

    private void links(Svg svg, MapProjection map) {
        svg.open("g", "fill", "none", "stroke", theme.muted(), "stroke-width", 0.6, "stroke-opacity", "0.55");
        for (Link link : courses.links()) {
            String path = map.path(courses.of(link));
            if (!path.isEmpty() && !link.mode().onWater()) {
                svg.element("path", "d", path);
            }
        }
        svg.close("g");
    }

    private void labels(Svg svg, MapProjection map, Box frame) {
        LabelPlacer placer = new LabelPlacer(frame.grown(-3));
        PanelLabels labels = new PanelLabels(svg, placer);
        List<String> states = new ArrayList<>(usd.keySet());
        states.sort((a, b) -> Double.compare(Math.abs(usd.getOrDefault(b, 0.0)), Math.abs(usd.getOrDefault(a, 0.0))));
        int number = 0;
        for (String state : states) {
            List<List<Point>> rings = outlines.rings().getOrDefault(state, List.of());
            if (rings.isEmpty() || shade(usd.getOrDefault(state, 0.0)) < 0) {
                continue;
            }
            double[] xy = seat(map, rings.getFirst(), frame);
            if (xy.length == 2) {
                labels.add(
                        name(state),
                        figure(usd.getOrDefault(state, 0.0)),
                        theme.ink(),
                        number < 5,
                        xy[0],
                        xy[1],
                        0,
                        number < 10 ? Weight.MUST : Weight.SHOULD,
                        60);
                number++;
            }
        }
        labels.draw();
    }

    /** The middle of what is seen of the largest ring; nothing if none of it is. */
    private static double[] seat(MapProjection map, List<Point> ring, Box frame) {
        double x = 0;
        double y = 0;
        double area = 0;
        List<double[]> seen = new ArrayList<>();
        for (Point p : ring) {
            double[] xy = map.pixel(p.lon(), p.lat());
            if (xy.length == 2) {
                seen.add(new double[] {Math.clamp(xy[0], 0, frame.width()), Math.clamp(xy[1], 0, frame.height())});
            }
        }
        for (int i = 0; i < seen.size(); i++) {
            double[] a = seen.get(i);
            double[] b = seen.get((i + 1) % seen.size());
            double cross = a[0] * b[1] - b[0] * a[1];
            area += cross;
            x += (a[0] + b[0]) * cross;
            y += (a[1] + b[1]) * cross;
        }
        return Math.abs(area) < 4
                ? new double[0]
                : new double[] {frame.x() + x / (3 * area), frame.y() + y / (3 * area)};
    }

    private double legend(Svg svg, double top) {
        double x = MARGIN;
        TextStyle style = TextStyle.of(12.5, theme.muted());
        String unit = "million USD a year";
        svg.text(unit, x, top, style);
        x += svg.width(unit, style) * Typeface.SLACK + 20;
        boolean gains = usd.values().stream().anyMatch(v -> v > 0);
        boolean losses = usd.values().stream().anyMatch(v -> v < 0);
        // Losses above gains: side by side they have no room.
        double row = top;
        double at = x;
        for (int k = 0; losses && k < CLASSES.length; k++) {
            at = key(svg, at, row, -1, CLASSES.length - 1 - k);
        }
        row += losses && gains ? 20 : 0;
        at = x;
        for (int k = 0; gains && k < CLASSES.length; k++) {
            at = key(svg, at, row, 1, k);
        }
        String note =
                "Outlines: Natural Earth, as it draws borders; grey has no part in it or no value. States outside of"
                        + " the data package are not drawn.";
        double y = row + 22;
        for (String text : svg.face(false).wrap(note, 12, MAP_WIDTH)) {
            svg.text(text, MARGIN, y, TextStyle.of(12, theme.muted()));
            y += 17;
        }
        return y - 8;
    }

    private double key(Svg svg, double x, double top, int sign, int k) {
        svg.element(
                "rect",
                "x",
                x,
                "y",
                top - 11,
                "width",
                18,
                "height",
                13,
                "fill",
                colour(sign),
                "fill-opacity",
                Figures.fixed(SHADES[k], 2),
                "stroke",
                theme.frame(),
                "stroke-width",
                0.6);
        TextStyle style = TextStyle.of(12, theme.ink());
        String text = (sign < 0 ? "to -" : change ? "to +" : "to ")
                + figure(Math.abs(CLASSES[k] * most)).replace("+", "");
        svg.text(text, x + 23, top, style);
        return x + 23 + svg.width(text, style) * Typeface.SLACK + 14;
    }

    private String figure(double value) {
        double million = value / MILLION;
        int decimals = Math.abs(million) < 1 ? 3 : Math.abs(million) < 10 ? 2 : Math.abs(million) < 100 ? 1 : 0;
        return (change && million > 0 ? "+" : "") + Figures.grouped(million, decimals);
    }

    private String name(String id) {
        State state = courses.network().states().get(id);
        return state == null ? id : state.name();
    }
}
