package org.landbridge.app.chart;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.landbridge.app.Figures;
import org.landbridge.study.Route;
import org.landbridge.study.SplitKind;

/** A row for each line of a panel: its key and name, then days and USD as bars split by what they go to. */
final class SplitBars {
    static final double ROW = 40;
    static final double HEAD = 30;

    /** Above this share a figure is marked as resting on low-confidence inputs. */
    private static final double MARKED_SHARE = 0.5;

    /** Below this a whole number says too little. */
    private static final double FINE = 10;

    private static final double KEY = 44;
    private static final double BAR = 17;
    private static final double GAP = 14;
    private static final double NAME_SIZE = 14;
    private static final double SMALL = 12;
    private static final double FIGURE = 13.5;

    private final Svg svg;
    private final Box area;
    private final double mostDays;
    private final double mostUsd;
    private final boolean wide;

    /**
     * @param mostDays what the longest bar of all scenarios stands for
     * @param wide whether there is room for ranges
     */
    SplitBars(Svg svg, Box area, double mostDays, double mostUsd, boolean wide) {
        this.svg = svg;
        this.area = area;
        this.mostDays = mostDays;
        this.mostUsd = mostUsd;
        this.wide = wide;
    }

    static String mark(Route route) {
        return route.lowConfidenceShare() > MARKED_SHARE ? "~" : "";
    }

    static double sum(Map<SplitKind, Double> parts) {
        return parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** @param before the corridors' routes under the base, null where this is the base */
    void draw(List<ChartLine> lines, String unit, @Nullable Map<String, Route> before) {
        double names = wide ? 224 : 182;
        double left = area.x() + KEY + names + GAP;
        double column = (area.right() - left - GAP) * (wide ? 0.46 : 0.44);
        double second = left + column + GAP;
        TextStyle head = TextStyle.of(13, svg.theme().ink()).bold();
        double base = area.y() + 18;
        svg.text("Days", left, base, head);
        svg.text("USD/" + unit + ", and the cargo's time", second, base, head);
        svg.line(
                area.x(),
                area.y() + HEAD - 4,
                area.right(),
                area.y() + HEAD - 4,
                svg.theme().grid(),
                1);
        double perDay = (column - (wide ? 118 : 88)) / mostDays;
        double perUsd = (area.right() - second - (wide ? 166 : 102)) / mostUsd;
        double y = area.y() + HEAD;
        for (ChartLine line : lines) {
            Route route = line.route();
            Route old = before == null ? null : before.get(ChartLine.key(route));
            key(line, y, names);
            double middle = y + ROW / 2;
            double end = bar(route.split().days(), left, middle, perDay);
            String days = mark(route) + Figures.grouped(route.days().mean(), 1);
            figure(days, afterDays(route, before != null, old), end, middle);
            end = bar(route.split().usd(), second, middle, perUsd);
            figure(mark(route) + Figures.money(route.usd().mean()), afterUsd(route, before != null, old), end, middle);
            y += ROW;
        }
    }

    private void key(ChartLine line, double y, double names) {
        double middle = y + ROW / 2;
        LineStyle style = line.style();
        svg.element(
                "line",
                "x1",
                area.x(),
                "x2",
                area.x() + KEY - 8,
                "y1",
                middle,
                "y2",
                middle,
                "stroke",
                style.colour(),
                "stroke-width",
                2.6,
                "stroke-dasharray",
                style.dashes().isEmpty() ? "none" : style.dashes());
        style.mark(svg, area.x() + (KEY - 8) / 2, middle, 5);
        Theme theme = svg.theme();
        TextStyle name = TextStyle.of(NAME_SIZE, theme.ink()).bold();
        String text = line.rank() + " " + line.route().corridorName();
        svg.text(svg.face(true).cut(text, NAME_SIZE, names), area.x() + KEY, middle - 3, name);
        String modes = svg.face(false).cut(ChartLine.modes(line.route()), SMALL, names);
        svg.text(modes, area.x() + KEY, middle + 12, TextStyle.of(SMALL, theme.muted()));
    }

    /** @return where it ends */
    private double bar(Map<SplitKind, Double> parts, double left, double middle, double scale) {
        double x = left;
        double top = middle - BAR / 2;
        for (Map.Entry<SplitKind, Double> part : parts.entrySet()) {
            double width = part.getValue() * scale;
            boolean open = part.getKey() == SplitKind.TIME_COST;
            svg.open(
                    "rect",
                    "x",
                    x,
                    "y",
                    top,
                    "width",
                    Math.max(width, 0.1),
                    "height",
                    BAR,
                    "fill",
                    SplitStyle.fill(part.getKey()),
                    "stroke",
                    open ? svg.theme().muted() : svg.theme().paper(),
                    "stroke-width",
                    0.8);
            svg.hint(SplitStyle.label(part.getKey()) + " " + Figures.money(part.getValue()));
            svg.close("rect");
            x += width;
        }
        return x;
    }

    private void figure(String strong, String weak, double x, double middle) {
        TextStyle bold = TextStyle.of(FIGURE, svg.theme().ink()).bold();
        double base = middle + 0.36 * FIGURE;
        if (weak.isEmpty()) {
            svg.words(x + 7, base, strong, bold);
        } else {
            svg.words(
                    x + 7,
                    base,
                    strong,
                    bold,
                    weak,
                    TextStyle.of(SMALL, svg.theme().muted()));
        }
    }

    private String afterDays(Route route, boolean scenario, @Nullable Route old) {
        if (scenario) {
            return old == null ? "new" : change(route.days().mean() - old.days().mean(), 1);
        }
        return wide ? range(route.days().p10(), route.days().p90()) : "";
    }

    private String afterUsd(Route route, boolean scenario, @Nullable Route old) {
        if (scenario) {
            return old == null ? "" : change(route.usd().mean() - old.usd().mean(), 0);
        }
        return wide ? range(route.usd().p10(), route.usd().p90()) : "";
    }

    private static String range(double low, double high) {
        int decimals = high < FINE ? 1 : 0;
        return "(" + Figures.grouped(low, decimals) + "–" + Figures.grouped(high, decimals) + ")";
    }

    /** Against the base; blank where nothing changes. */
    private static String change(double difference, int decimals) {
        String size = Figures.grouped(Math.abs(difference), decimals);
        boolean none = Figures.round(difference, decimals) == 0;
        return none ? "" : (difference > 0 ? "+" : "−") + size;
    }
}
