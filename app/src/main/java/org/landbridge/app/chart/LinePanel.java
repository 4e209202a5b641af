package org.landbridge.app.chart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.landbridge.app.Figures;
import org.landbridge.app.chart.PanelLabels.Weight;
import org.landbridge.routing.Spread;
import org.landbridge.study.Milestone;
import org.landbridge.study.Route;

/** The lines of one scenario: days or USD against km. */
final class LinePanel {
    /** With more lines than this only the best one has a band. */
    static final int BANDS = 2;

    private static final double MARK = 4.4;
    private static final double STROKE = 2.4;
    private static final double TICK_SIZE = 13;
    private static final double WHISKER = 4;
    private static final double WHISKER_STEP = 9;
    private static final double SAME_PLACE = 46;

    /** All stops of so many lines are main stops; of others, those that take this share of the axis. */
    private static final int MAIN_LINES = 2;

    private static final double MAIN_STOP = 0.03;

    /** What it is worth to tell how long a stop takes, per share of the axis. */
    private static final double LONG_STOP = 500;

    private final Svg svg;
    private final Box plot;
    private final ChartAxes axes;
    private final Quantity quantity;
    private final List<ChartLine> lines;
    private final LabelPlacer placer;

    LinePanel(Svg svg, Box plot, ChartAxes axes, Quantity quantity, List<ChartLine> lines) {
        this.svg = svg;
        this.plot = plot;
        this.axes = axes;
        this.quantity = quantity;
        this.lines = lines;
        this.placer = new LabelPlacer(plot.grown(-4));
    }

    void draw() {
        grid();
        for (ChartLine line : lines.subList(0, lines.size() > BANDS ? 1 : lines.size())) {
            band(line);
        }
        for (ChartLine line : lines.reversed()) {
            way(line);
        }
        List<double[]> ends = ends();
        for (int i = lines.size() - 1; i >= 0; i--) {
            whisker(lines.get(i), ends.get(i));
            marks(lines.get(i));
        }
        labels();
        if (lines.isEmpty()) {
            svg.text(
                    "no route",
                    plot.centreX(),
                    plot.centreY(),
                    TextStyle.of(16, svg.theme().muted()).centred());
        }
    }

    private double x(double value) {
        return plot.x() + axes.km().at(value) * plot.width();
    }

    private double y(double value) {
        return plot.bottom() - axes.up().at(value) * plot.height();
    }

    private void grid() {
        Theme theme = svg.theme();
        svg.rect(plot, theme.panel());
        TextStyle style = TextStyle.of(TICK_SIZE, theme.muted());
        for (double tick : axes.km().ticks()) {
            svg.line(x(tick), plot.y(), x(tick), plot.bottom(), theme.grid(), 1);
            String text = axes.km().label(tick);
            double half = svg.width(text, style) / 2;
            if (x(tick) + half <= plot.right() + 14) {
                svg.text(text, x(tick), plot.bottom() + 6 + Svg.ascent(TICK_SIZE), style.centred());
            }
        }
        for (double tick : axes.up().ticks()) {
            svg.line(plot.x(), y(tick), plot.right(), y(tick), theme.grid(), 1);
            svg.text(axes.up().label(tick), plot.x() - 7, y(tick) + 0.36 * TICK_SIZE, style.toTheLeft());
        }
        svg.line(plot.x(), plot.y(), plot.x(), plot.bottom(), theme.frame(), 1.2);
        svg.line(plot.x(), plot.bottom(), plot.right(), plot.bottom(), theme.frame(), 1.2);
    }

    private void band(ChartLine line) {
        StringBuilder path = new StringBuilder();
        List<Milestone> milestones = line.route().milestones();
        for (Milestone m : milestones) {
            point(path, x(m.km()), y(quantity.at(m).p10()));
        }
        for (Milestone m : milestones.reversed()) {
            point(path, x(m.km()), y(quantity.at(m).p90()));
        }
        String colour = line.style().colour();
        svg.element("path", "d", path.append('Z'), "fill", colour, "fill-opacity", "0.13", "stroke", "none");
    }

    /** Corners of the line in pixels; the third figure tells whether cargo stood still before it. Ends at the frame. */
    private List<double[]> corners(ChartLine line) {
        List<double[]> corners = new ArrayList<>();
        double km = -1;
        for (Milestone milestone : line.route().milestones()) {
            double x = x(milestone.km());
            double y = y(quantity.at(milestone).mean());
            double[] last = corners.isEmpty() ? new double[] {x, y} : corners.getLast();
            double share = Math.min(
                    x > plot.right() ? (plot.right() - last[0]) / (x - last[0]) : 1,
                    y < plot.y() ? (last[1] - plot.y()) / (last[1] - y) : 1);
            corners.add(new double[] {
                last[0] + share * (x - last[0]), last[1] + share * (y - last[1]), milestone.km() == km ? 1 : 0
            });
            if (share < 1) {
                break;
            }
            km = milestone.km();
        }
        return corners;
    }

    /** Movements in the dashes of the corridor, stops as thicker solid steps. */
    private void way(ChartLine line) {
        StringBuilder moving = new StringBuilder();
        StringBuilder standing = new StringBuilder();
        List<double[]> corners = corners(line);
        boolean stood = false;
        for (int i = 1; i < corners.size(); i++) {
            double[] a = corners.get(i - 1);
            double[] b = corners.get(i);
            placer.avoidLine(a[0], a[1], b[0], b[1]);
            boolean stands = b[2] == 1;
            StringBuilder path = stands ? standing : moving;
            if (i == 1 || stands != stood) {
                path.append('M').append(Svg.number(a[0])).append(' ').append(Svg.number(a[1]));
            }
            path.append('L').append(Svg.number(b[0])).append(' ').append(Svg.number(b[1]));
            stood = stands;
        }
        LineStyle style = line.style();
        svg.open("g", "fill", "none", "stroke", style.colour(), "stroke-linejoin", "round");
        svg.hint(caption(line));
        svg.element("path", "d", moving, "stroke-width", STROKE, "stroke-dasharray", dashes(style));
        svg.element("path", "d", standing, "stroke-width", STROKE + 1, "stroke-linecap", "round");
        svg.close("g");
    }

    private static String dashes(LineStyle style) {
        return style.dashes().isEmpty() ? "none" : style.dashes();
    }

    private String caption(ChartLine line) {
        return line.rank() + " " + ChartLine.name(line.route()) + ", "
                + Figures.days(line.route().days()) + " days, "
                + Figures.usd(line.route().usd()) + " USD";
    }

    private static void point(StringBuilder path, double x, double y) {
        path.append(path.isEmpty() ? 'M' : 'L')
                .append(Svg.number(x))
                .append(' ')
                .append(Svg.number(y));
    }

    /** Where each line ends and where its whisker stands: beside others that end there too. */
    private List<double[]> ends() {
        List<double[]> ends = new ArrayList<>();
        for (ChartLine line : lines) {
            double x = Math.min(x(line.route().km()), plot.right());
            double side = x;
            for (int i = 0; i < ends.size(); i++) {
                if (Math.abs(ends.get(i)[1] - side) < WHISKER_STEP - 0.5) {
                    side = ends.get(i)[1] + WHISKER_STEP;
                    i = -1;
                }
            }
            ends.add(new double[] {x, Math.min(side, plot.right() - WHISKER)});
        }
        return ends;
    }

    private void whisker(ChartLine line, double[] end) {
        String colour = line.style().colour();
        if (axes.cuts(line)) {
            double[] exit = corners(line).getLast();
            arrow(exit[0], exit[1], colour);
            return;
        }
        Spread total = quantity.total(line.route());
        double low = y(total.p10());
        double high = y(total.p90());
        svg.line(end[1], low, end[1], high, colour, 1.3);
        svg.line(end[1] - WHISKER, low, end[1] + WHISKER, low, colour, 1.3);
        svg.line(end[1] - WHISKER, high, end[1] + WHISKER, high, colour, 1.3);
        placer.avoidLine(end[1], low, end[1], high);
        double y = y(total.mean());
        svg.element("circle", "cx", end[0], "cy", y, "r", 3.4, "fill", colour);
        placer.avoidMark(end[0], y, 4);
    }

    /** Where a line leaves the frame: to the right, or upwards if it leaves at the top. */
    private void arrow(double x, double y, String colour) {
        boolean up = x < plot.right() - 0.5;
        String head = up ? "l-6 9h12Z" : "l-9 -6v12Z";
        svg.element("path", "d", "M" + Svg.number(x) + " " + Svg.number(y) + head, "fill", colour);
        placer.avoidMark(up ? x : x - 4, up ? y + 4 : y, 6);
    }

    private boolean shows(Stop stop) {
        return stop.km() < axes.km().max() && stop.to() < axes.up().max();
    }

    private void marks(ChartLine line) {
        for (Stop stop : Stop.of(line.route().milestones(), quantity)) {
            double y = y((stop.from() + stop.to()) / 2);
            if (!shows(stop)) {
                continue;
            }
            line.style().mark(svg, x(stop.km()), y, MARK);
            placer.avoidMark(x(stop.km()), y, MARK + 1);
        }
    }

    /** Ends first, then the stops of the best route, and so on; a place that is named nearby needs no second name. */
    private void labels() {
        PanelLabels labels = new PanelLabels(svg, placer);
        Theme theme = svg.theme();
        for (ChartLine line : lines) {
            Route route = line.route();
            String total = SplitBars.mark(route)
                    + quantity.figure(quantity.total(route).mean());
            boolean cut = axes.cuts(line);
            String where = "";
            if (cut) {
                where = Figures.grouped(route.km(), 0) + " km, ";
            } else if (line.equals(lines.getFirst())) {
                where = route.milestones().getLast().label() + " ";
            }
            double[] end = corners(line).getLast();
            labels.add(
                    ChartLine.name(route),
                    where + total,
                    line.style().colour(),
                    true,
                    end[0],
                    end[1],
                    cut ? 9 : 4,
                    Weight.MUST,
                    0);
        }
        if (!lines.isEmpty()) {
            Milestone origin = lines.getFirst().route().milestones().getFirst();
            labels.add(origin.label(), "", theme.ink(), true, plot.x(), plot.bottom(), 3, Weight.MUST, 0);
        }
        List<double[]> named = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (boolean again : new boolean[] {false, true}) {
            for (int i = 0; i < lines.size(); i++) {
                for (Stop stop : Stop.of(lines.get(i).route().milestones(), quantity)) {
                    double x = x(stop.km());
                    double y = y((stop.from() + stop.to()) / 2);
                    boolean first = !again && shows(stop) && names.add(stop.place());
                    boolean near = named.stream().anyMatch(p -> Math.hypot(p[0] - x, p[1] - y) < SAME_PLACE);
                    if (first || again && shows(stop) && !near) {
                        named.add(new double[] {x, y});
                        boolean main = i < MAIN_LINES
                                || stop.size() > MAIN_STOP * axes.up().max();
                        Weight weight = again ? Weight.MAY : main ? Weight.SHOULD : Weight.MINOR;
                        labels.add(
                                stop.place(),
                                stop.what(),
                                theme.ink(),
                                false,
                                x,
                                y,
                                MARK + 1,
                                weight,
                                LONG_STOP * stop.size() / axes.up().max());
                    }
                }
            }
        }
        labels.draw();
    }
}
