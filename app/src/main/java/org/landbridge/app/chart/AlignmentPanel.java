package org.landbridge.app.chart;

import java.util.List;
import java.util.stream.Collectors;
import org.landbridge.app.Figures;
import org.landbridge.relations.alignment.Figure;

/** One panel of years: lines with bands, their breaks as marks below, and a legend at the right. */
final class AlignmentPanel {
    private static final double TICK = 12;
    private static final double NAME = 12.5;
    private static final double WHAT = 11.5;
    private static final double STROKE = 2.2;
    private static final double DOT = 2.6;
    private static final double LEGEND = 250;
    private static final int MOST_YEARS = 9;

    private final String title;
    private final int up;
    private final Scale scale;
    private final int firstYear;
    private final int lastYear;
    private final int since;
    private final List<Line> lines;

    /**
     * A line.
     *
     * @param figures one for each year
     * @param outer a second band, empty for none
     */
    record Line(String name, List<Break> breaks, LineStyle style, List<Figure> figures, List<Figure> outer) {}

    /** A break that was found. */
    record Break(int year, double chance) {}

    /**
     * @param up 1 if more is nearer, -1 if less is
     * @param least what the scale holds at least; NaN for what the lines need
     */
    AlignmentPanel(
            String title, int up, double least, double most, int firstYear, int lastYear, int since, List<Line> lines) {
        this.title = title;
        this.up = up;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        this.since = since;
        this.lines = lines.stream()
                .filter(l -> l.figures().stream().anyMatch(Figure::known))
                .toList();
        scale = scale(least, most);
    }

    boolean known() {
        return !lines.isEmpty();
    }

    /** Returns the lower end of what was drawn. */
    double draw(Svg svg, Box plot) {
        Theme theme = svg.theme();
        svg.text(title, plot.x(), plot.y() - 10, TextStyle.of(13, theme.ink()).bold());
        svg.rect(plot, theme.panel());
        for (double tick : scale.ticks()) {
            double y = y(plot, scale, tick);
            svg.line(plot.x(), y, plot.right(), y, theme.grid(), 1);
            svg.text(
                    Figures.grouped(tick, scale.step() < 0.1 ? 2 : scale.step() < 1 ? 1 : 0),
                    plot.x() - 8,
                    y + 4,
                    TextStyle.of(TICK, theme.muted()).toTheLeft());
        }
        years(svg, plot);
        double claim = x(plot, since - 0.5);
        svg.element(
                "line",
                "x1",
                claim,
                "y1",
                plot.y(),
                "x2",
                claim,
                "y2",
                plot.bottom(),
                "stroke",
                theme.frame(),
                "stroke-width",
                1.4,
                "stroke-dasharray",
                "5 4");
        for (Line line : lines) {
            band(svg, plot, scale, line.outer(), line.style().colour(), "0.10");
            band(svg, plot, scale, line.figures(), line.style().colour(), "0.16");
        }
        for (Line line : lines) {
            way(svg, plot, scale, line);
        }
        breaks(svg, plot);
        return legend(svg, plot);
    }

    private Scale scale(double least, double most) {
        double low = Double.isNaN(least) ? Double.POSITIVE_INFINITY : least;
        double high = Double.isNaN(most) ? Double.NEGATIVE_INFINITY : most;
        for (Line line : lines) {
            for (List<Figure> figures : List.of(line.figures(), line.outer())) {
                for (Figure f : figures) {
                    for (double v : new double[] {f.value(), f.low(), f.high()}) {
                        low = Double.isNaN(v) ? low : Math.min(low, v);
                        high = Double.isNaN(v) ? high : Math.max(high, v);
                    }
                }
            }
        }
        return lines.isEmpty() ? Scale.over(0, 1, 5) : Scale.over(Math.min(low, high - 1e-3), high, 5);
    }

    private double x(Box plot, double year) {
        return plot.x() + (year - firstYear + 0.5) / (lastYear - firstYear + 1) * plot.width();
    }

    private double y(Box plot, Scale scale, double value) {
        double share = scale.at(value);
        return plot.bottom() - (up < 0 ? 1 - share : share) * plot.height();
    }

    private void years(Svg svg, Box plot) {
        TextStyle style = TextStyle.of(TICK, svg.theme().muted()).centred();
        int step = 1;
        while ((lastYear - firstYear) / step >= MOST_YEARS) {
            step += step == 1 ? 1 : step == 2 ? 3 : 5;
        }
        for (int year = firstYear; year <= lastYear; year++) {
            if (year % step == 0) {
                svg.line(
                        x(plot, year),
                        plot.bottom(),
                        x(plot, year),
                        plot.bottom() + 4,
                        svg.theme().frame(),
                        1);
                svg.text(Integer.toString(year), x(plot, year), plot.bottom() + 28, style);
            }
        }
    }

    /** A band for each run of years that have one. */
    private void band(Svg svg, Box plot, Scale scale, List<Figure> figures, String colour, String opacity) {
        int t = 0;
        while (t < figures.size()) {
            int end = t;
            while (end < figures.size() && !Double.isNaN(figures.get(end).low())) {
                end++;
            }
            if (end > t + 1) {
                StringBuilder path = new StringBuilder();
                for (int i = t; i < end; i++) {
                    point(
                            path,
                            x(plot, firstYear + i),
                            y(plot, scale, figures.get(i).low()));
                }
                for (int i = end - 1; i >= t; i--) {
                    point(
                            path,
                            x(plot, firstYear + i),
                            y(plot, scale, figures.get(i).high()));
                }
                svg.element("path", "d", path.append('Z'), "fill", colour, "fill-opacity", opacity, "stroke", "none");
            } else if (end == t + 1) {
                double x = x(plot, firstYear + t);
                svg.line(
                        x,
                        y(plot, scale, figures.get(t).low()),
                        x,
                        y(plot, scale, figures.get(t).high()),
                        colour,
                        1.2);
            }
            t = end + 1;
        }
    }

    private static void point(StringBuilder path, double x, double y) {
        path.append(path.isEmpty() ? 'M' : 'L')
                .append(Svg.number(x))
                .append(' ')
                .append(Svg.number(y));
    }

    private void way(Svg svg, Box plot, Scale scale, Line line) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int t = 0; t < line.figures().size(); t++) {
            Figure f = line.figures().get(t);
            if (f.known()) {
                double x = x(plot, firstYear + t);
                double y = y(plot, scale, f.value());
                path.append(drawing ? 'L' : 'M')
                        .append(Svg.number(x))
                        .append(' ')
                        .append(Svg.number(y));
                svg.element(
                        "circle",
                        "cx",
                        x,
                        "cy",
                        y,
                        "r",
                        DOT,
                        "fill",
                        line.style().colour());
            }
            drawing = f.known();
        }
        String dashes = line.style().dashes();
        svg.open("g", "fill", "none", "stroke", line.style().colour(), "stroke-linejoin", "round");
        svg.hint(line.name());
        svg.element("path", "d", path, "stroke-width", STROKE, "stroke-dasharray", dashes.isEmpty() ? "none" : dashes);
        svg.close("g");
    }

    /** Triangles below the plot, side by side where several lines break in one year. */
    private void breaks(Svg svg, Box plot) {
        for (int i = 0; i < lines.size(); i++) {
            for (Break b : lines.get(i).breaks()) {
                int before = 0;
                for (Line other : lines.subList(0, i)) {
                    before += other.breaks().stream().anyMatch(o -> o.year() == b.year()) ? 1 : 0;
                }
                double x = x(plot, b.year() - 0.5) + 9 * before;
                String triangle = "M" + Svg.number(x) + " " + Svg.number(plot.bottom() + 3) + "l4.5 9h-9Z";
                svg.element("path", "d", triangle, "fill", lines.get(i).style().colour());
            }
        }
    }

    private double legend(Svg svg, Box plot) {
        Theme theme = svg.theme();
        double x = plot.right() + 18;
        double y = plot.y() + 10;
        for (Line line : lines) {
            LineStyle style = line.style();
            svg.element(
                    "line",
                    "x1",
                    x,
                    "y1",
                    y - 4,
                    "x2",
                    x + 24,
                    "y2",
                    y - 4,
                    "stroke",
                    style.colour(),
                    "stroke-width",
                    STROKE,
                    "stroke-dasharray",
                    style.dashes().isEmpty() ? "none" : style.dashes());
            svg.text(svg.face(false).cut(line.name(), NAME, LEGEND - 32), x + 32, y, TextStyle.of(NAME, theme.ink()));
            y += 16;
            if (line.outer().stream().anyMatch(Figure::known)) {
                svg.text("paler: one kind of evidence left out", x + 32, y, TextStyle.of(WHAT, theme.muted()));
                y += 15;
            }
            String breaks = line.breaks().stream()
                    .map(b -> b.year() + " (" + Figures.percent(b.chance()) + ")")
                    .collect(Collectors.joining(", "));
            if (!breaks.isEmpty()) {
                for (String row : svg.face(false).wrap("breaks " + breaks, WHAT, LEGEND - 32)) {
                    svg.text(row, x + 32, y, TextStyle.of(WHAT, theme.muted()));
                    y += 15;
                }
            }
            y += 5;
        }
        return y;
    }
}
