package org.landbridge.app.chart;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.landbridge.app.chart.Svg.Lettering;
import org.landbridge.network.Place;
import org.landbridge.study.Comparison;
import org.landbridge.study.Route;
import org.landbridge.study.ScenarioRoutes;
import org.landbridge.study.SplitKind;

/**
 * A comparison as the chart of corridor analysts: days or USD so far against km so far, after the time-cost-distance
 * method (UNESCAP, Time/Cost-Distance Methodology), a panel for each scenario; below it what days and USD go to.
 */
final class TimeDistanceChart implements Picture {
    private static final double MARGIN = 26;
    private static final double GUTTER = 34;
    private static final double WIDE = 1200;
    private static final double NARROW = 690;
    private static final int ACROSS = 3;
    private static final double AXIS_LEFT = 62;
    private static final double AXIS_BOTTOM = 54;
    private static final double PLOT_HEIGHT = 580;
    private static final double SUBTITLE = 15;
    private static final double SMALL = 12.5;

    private final Comparison comparison;
    private final Quantity quantity;
    private final Theme theme;
    private final List<List<ChartLine>> panels = new ArrayList<>();
    private final ChartAxes axes;

    TimeDistanceChart(Comparison comparison, Quantity quantity, Theme theme) {
        this.comparison = comparison;
        this.quantity = quantity;
        this.theme = theme;
        Map<String, LineStyle> styles = ChartLine.styles(comparison, theme);
        for (ScenarioRoutes scenario : comparison.scenarios()) {
            panels.add(ChartLine.of(scenario, styles));
        }
        this.axes = ChartAxes.of(panels, quantity, panels.size() == 1 ? 10 : 8);
    }

    @Override
    public String svg(Lettering lettering) {
        return draw(new Svg(theme, lettering));
    }

    /** Draws on an empty page. */
    String draw(Svg svg) {
        int across = Math.min(panels.size(), ACROSS);
        double width = across == 1 ? WIDE : 2 * MARGIN + across * NARROW + (across - 1) * GUTTER;
        double block = (width - 2 * MARGIN - (across - 1) * GUTTER) / across;
        SplitStyle.define(svg);
        double y = head(svg, width);
        y += 12;
        for (int first = 0; first < panels.size(); first += across) {
            double height = 0;
            for (int i = first; i < Math.min(first + across, panels.size()); i++) {
                double x = MARGIN + (i - first) * (block + GUTTER);
                height = Math.max(height, panel(svg, i, x, y, block));
            }
            y += height + 26;
        }
        y = kinds(svg, width, y) + 14;
        y = notes(svg, width, y);
        return svg.document(width, y + 14, title() + ", " + subtitle());
    }

    private double head(Svg svg, double width) {
        double size = 23;
        double y = MARGIN;
        for (String line : svg.face(true).wrap(title(), size, width - 2 * MARGIN)) {
            svg.text(
                    line,
                    MARGIN,
                    y + Svg.ascent(size),
                    TextStyle.of(size, theme.ink()).bold());
            y += size * 1.25;
        }
        for (String line : svg.face(false).wrap(subtitle(), SUBTITLE, width - 2 * MARGIN)) {
            svg.text(line, MARGIN, y + Svg.ascent(SUBTITLE), TextStyle.of(SUBTITLE, theme.muted()));
            y += SUBTITLE * 1.35;
        }
        return y;
    }

    private String title() {
        return place(comparison.origin()) + " to " + place(comparison.destination()) + ": "
                + (quantity == Quantity.TIME ? "time" : "cost") + " against distance";
    }

    private static String place(Place place) {
        return place.name() + " (" + place.id() + ")";
    }

    private String subtitle() {
        return "Departing " + comparison.date() + ", 1 " + comparison.cargo().text() + ", data " + comparison.dataName()
                + " " + comparison.dataVersion();
    }

    /** The key of the bars' parts. */
    private double kinds(Svg svg, double width, double top) {
        Set<SplitKind> used = EnumSet.noneOf(SplitKind.class);
        panels.forEach(lines -> lines.forEach(line -> {
            used.addAll(line.route().split().days().keySet());
            used.addAll(line.route().split().usd().keySet());
        }));
        double x = MARGIN;
        double y = top;
        TextStyle style = TextStyle.of(13, theme.muted());
        for (SplitKind kind : used) {
            String label = SplitStyle.label(kind);
            double wide = 28 + svg.width(label, style) * Typeface.SLACK;
            if (x + wide > width - MARGIN) {
                x = MARGIN;
                y += 22;
            }
            svg.element(
                    "rect",
                    "x",
                    x,
                    "y",
                    y,
                    "width",
                    21.0,
                    "height",
                    14.0,
                    "fill",
                    SplitStyle.fill(kind),
                    "stroke",
                    theme.frame(),
                    "stroke-width",
                    0.6);
            svg.text(label, x + 28, y + 11.6, style);
            x += wide + 20;
        }
        return y + 16;
    }

    /** @return its height */
    private double panel(Svg svg, int index, double x, double top, double width) {
        List<ChartLine> lines = panels.get(index);
        ScenarioRoutes scenario = comparison.scenarios().get(index);
        double y = top;
        if (panels.size() > 1) {
            String name = svg.face(true).cut("Scenario: " + scenario.name(), 17, width);
            svg.text(name, x, y + Svg.ascent(17), TextStyle.of(17, theme.ink()).bold());
            y += 30;
        }
        Box plot = new Box(x + AXIS_LEFT, y, width - AXIS_LEFT, PLOT_HEIGHT);
        new LinePanel(svg, plot, axes, quantity, lines).draw();
        TextStyle axis = TextStyle.of(14, theme.ink()).centred();
        String upTitle = quantity == Quantity.TIME
                ? "Days since the start"
                : "USD paid so far, per " + comparison.cargo().unit();
        svg.upwards(upTitle, x + Svg.ascent(14), plot.centreY(), axis);
        svg.text("Km from " + comparison.origin().name(), plot.centreX(), plot.bottom() + 40, axis);
        y = plot.bottom() + AXIS_BOTTOM;
        double most = panels.stream().mapToInt(List::size).max().orElse(0);
        Box rows = new Box(x, y, width, SplitBars.HEAD + most * SplitBars.ROW);
        if (!lines.isEmpty()) {
            new SplitBars(svg, rows, most(true), most(false), panels.size() == 1)
                    .draw(lines, comparison.cargo().unit(), index == 0 ? null : base());
        }
        return rows.bottom() - top;
    }

    private Map<String, Route> base() {
        Map<String, Route> routes = new HashMap<>();
        comparison.scenarios().getFirst().routes().forEach(route -> routes.putIfAbsent(ChartLine.key(route), route));
        return routes;
    }

    private double most(boolean days) {
        return panels.stream()
                .flatMap(List::stream)
                .map(line -> line.route().split())
                .mapToDouble(split -> SplitBars.sum(days ? split.days() : split.usd()))
                .max()
                .orElse(1);
    }

    private double notes(Svg svg, double width, double top) {
        double y = top;
        TextStyle style = TextStyle.of(SMALL, theme.muted());
        for (String note : noteTexts()) {
            for (String line : svg.face(false).wrap(note, SMALL, width - 2 * MARGIN)) {
                svg.text(line, MARGIN, y + Svg.ascent(SMALL), style);
                y += SMALL * 1.4;
            }
            y += 2;
        }
        return y;
    }

    private List<String> noteTexts() {
        List<String> notes = new ArrayList<>();
        String what = quantity == Quantity.TIME ? "days" : "USD";
        boolean few = panels.stream().allMatch(lines -> lines.size() <= LinePanel.BANDS);
        notes.add("Lines: expected " + what + "; a vertical step is a stop at a border, gauge change, terminal, port or"
                + " canal. Shaded: " + (few ? "each route" : "the best route of each panel")
                + " between its 10th and 90th percentile (P10–P90), where four journeys in five fall; whiskers at the"
                + " ends: the same for every route.");
        String more = panels.size() > 1 ? " Changes are against the base." : " In brackets: P10–P90.";
        notes.add("Bars: expected days and USD by what they go to; the cost of the cargo's time is not part of USD."
                + more);
        boolean marked = panels.stream()
                .flatMap(List::stream)
                .anyMatch(line -> !SplitBars.mark(line.route()).isEmpty());
        if (marked) {
            notes.add("~ More than half of days and USD rests on low-confidence inputs.");
        }
        if (panels.stream().flatMap(List::stream).anyMatch(axes::cuts)) {
            notes.add("An arrow: the route runs off the chart; where it ends is written beside it.");
        }
        Set<String> out = new LinkedHashSet<>();
        for (int i = 0; i < panels.size(); i++) {
            ScenarioRoutes scenario = comparison.scenarios().get(i);
            String where = panels.size() > 1 ? scenario.name() + ": " : "";
            List<String> left = ChartLine.leftOut(scenario, panels.get(i));
            if (!left.isEmpty()) {
                out.add(where + String.join(", ", left));
            }
        }
        if (!out.isEmpty()) {
            notes.add("Not drawn: " + String.join("; ", out) + ".");
        }
        return notes;
    }
}
