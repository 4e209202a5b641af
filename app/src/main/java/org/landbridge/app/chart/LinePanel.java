package org.landbridge.app.chart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.landbridge.app.Figures;
import org.landbridge.app.chart.PanelLabels.Weight;
import org.landbridge.routing.Spread;
import org.landbridge.study.Milestone;

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

    private final Svg svg;
    private final Box plot;
    private final Axis km;
    private final Axis up;
    private final Quantity quantity;
    private final List<ChartLine> lines;
    private final LabelPlacer placer;

    LinePanel(Svg svg, Box plot, Axis km, Axis up, Quantity quantity, List<ChartLine> lines) {
        this.svg = svg;
        this.plot = plot;
        this.km = km;
        this.up = up;
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
        labels(ends);
        if (lines.isEmpty()) {
            svg.text(
                    "no route",
                    plot.centreX(),
                    plot.centreY(),
                    TextStyle.of(16, svg.theme().muted()).centred());
        }
    }

    private double x(double value) {
        return plot.x() + km.at(value) * plot.width();
    }

    private double y(double value) {
        return plot.bottom() - up.at(value) * plot.height();
    }

    private void grid() {
        Theme theme = svg.theme();
        svg.rect(plot, theme.panel());
        TextStyle style = TextStyle.of(TICK_SIZE, theme.muted());
        for (double tick : km.ticks()) {
            svg.line(x(tick), plot.y(), x(tick), plot.bottom(), theme.grid(), 1);
            String text = km.label(tick);
            double half = svg.width(text, style) / 2;
            if (x(tick) + half <= plot.right() + 14) {
                svg.text(text, x(tick), plot.bottom() + 6 + Svg.ascent(TICK_SIZE), style.centred());
            }
        }
        for (double tick : up.ticks()) {
            svg.line(plot.x(), y(tick), plot.right(), y(tick), theme.grid(), 1);
            svg.text(up.label(tick), plot.x() - 7, y(tick) + 0.36 * TICK_SIZE, style.toTheLeft());
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

    /** Movements in the dashes of the corridor, stops as thicker solid steps. */
    private void way(ChartLine line) {
        StringBuilder moving = new StringBuilder();
        StringBuilder standing = new StringBuilder();
        List<Milestone> milestones = line.route().milestones();
        boolean pen = false;
        boolean still = false;
        for (int i = 1; i < milestones.size(); i++) {
            Milestone a = milestones.get(i - 1);
            Milestone b = milestones.get(i);
            double x1 = x(a.km());
            double y1 = y(quantity.at(a).mean());
            double x2 = x(b.km());
            double y2 = y(quantity.at(b).mean());
            placer.avoidLine(x1, y1, x2, y2);
            boolean stands = b.km() == a.km();
            StringBuilder path = stands ? standing : moving;
            if (!(stands ? still : pen)) {
                move(path, x1, y1);
            }
            path.append('L').append(Svg.number(x2)).append(' ').append(Svg.number(y2));
            pen = !stands;
            still = stands;
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
        return line.rank() + " " + line.route().corridorName() + ", "
                + Figures.days(line.route().days()) + " days, "
                + Figures.usd(line.route().usd()) + " USD";
    }

    private static void move(StringBuilder path, double x, double y) {
        path.append('M').append(Svg.number(x)).append(' ').append(Svg.number(y));
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
            double x = x(line.route().km());
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
        Spread total = quantity.total(line.route());
        double low = y(total.p10());
        double high = y(total.p90());
        String colour = line.style().colour();
        svg.line(end[1], low, end[1], high, colour, 1.3);
        svg.line(end[1] - WHISKER, low, end[1] + WHISKER, low, colour, 1.3);
        svg.line(end[1] - WHISKER, high, end[1] + WHISKER, high, colour, 1.3);
        placer.avoidLine(end[1], low, end[1], high);
        double y = y(total.mean());
        svg.element("circle", "cx", end[0], "cy", y, "r", 3.4, "fill", colour);
        placer.avoidMark(end[0], y, 4);
    }

    private void marks(ChartLine line) {
        for (Stop stop : Stop.of(line.route().milestones(), quantity)) {
            double y = y((stop.from() + stop.to()) / 2);
            line.style().mark(svg, x(stop.km()), y, MARK);
            placer.avoidMark(x(stop.km()), y, MARK + 1);
        }
    }

    /** Ends first, then the stops of the best route, and so on; a place that is named nearby needs no second name. */
    private void labels(List<double[]> ends) {
        PanelLabels labels = new PanelLabels(svg, placer);
        Theme theme = svg.theme();
        for (int i = 0; i < lines.size(); i++) {
            ChartLine line = lines.get(i);
            double y = y(quantity.total(line.route()).mean());
            String mark = SplitBars.mark(line.route());
            labels.add(
                    line.route().corridorName(),
                    line.route().milestones().getLast().label() + " " + mark
                            + quantity.figure(quantity.total(line.route()).mean()),
                    line.style().colour(),
                    true,
                    ends.get(i)[0],
                    y,
                    4,
                    Weight.MUST);
        }
        if (!lines.isEmpty()) {
            Milestone origin = lines.getFirst().route().milestones().getFirst();
            labels.add(origin.label(), "", theme.ink(), true, plot.x(), plot.bottom(), 3, Weight.MUST);
        }
        List<double[]> named = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (boolean again : new boolean[] {false, true}) {
            for (ChartLine line : lines) {
                for (Stop stop : Stop.of(line.route().milestones(), quantity)) {
                    double x = x(stop.km());
                    double y = y((stop.from() + stop.to()) / 2);
                    boolean first = again ? false : names.add(stop.place());
                    boolean near = named.stream().anyMatch(p -> Math.hypot(p[0] - x, p[1] - y) < SAME_PLACE);
                    if (first || again && !near) {
                        named.add(new double[] {x, y});
                        Weight weight = first ? Weight.SHOULD : Weight.MAY;
                        labels.add(stop.place(), stop.what(), theme.ink(), false, x, y, MARK + 1, weight);
                    }
                }
            }
        }
        labels.draw();
    }
}
