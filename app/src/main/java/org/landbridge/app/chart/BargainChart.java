package org.landbridge.app.chart;

import java.util.ArrayList;
import java.util.List;
import org.landbridge.app.Figures;
import org.landbridge.app.chart.Svg.Lettering;
import org.landbridge.study.appraise.BargainPlan;
import org.landbridge.study.appraise.BoxAxis;
import org.landbridge.study.bargain.Bargain;
import org.landbridge.study.bargain.Box.AxisCase;
import org.landbridge.study.bargain.Box.PlaneMap;
import org.landbridge.study.bargain.PartyPayoff;

/**
 * Who gains and who pays, as two bars a state, and the box of what is not known: a map of the two axes that matter most,
 * dark where the lender is explained, and a strip for each axis whose tenths are the darker the more of them is.
 */
final class BargainChart implements Picture {
    private static final double WIDTH = 1000;
    private static final double MARGIN = 26;
    private static final double TOP = 92;
    private static final double LABELS = 130;
    private static final double ROW = 34;
    private static final double BAR = 11;
    private static final double FIGURE = 70;
    private static final int OTHERS = 4;
    private static final double MILLION = 1e6;
    private static final double MAP = 330;
    private static final double MAP_LEFT = MARGIN + 66;
    private static final double STRIPS = MAP_LEFT + MAP + 60;
    private static final double STRIP = 46;

    private final Bargain bargain;
    private final Theme theme;

    BargainChart(Bargain bargain, Theme theme) {
        this.bargain = bargain;
        this.theme = theme;
    }

    /** One state: what it gains before anybody pays, and in all as things stand. */
    private record Row(String name, double gain, double stands) {}

    @Override
    public String svg(Lettering lettering) {
        Svg svg = new Svg(theme, lettering);
        String title = "Who pays: " + bargain.appraisal().file().name();
        svg.text(
                svg.face(true).cut(title, 22, WIDTH - 2 * MARGIN),
                MARGIN,
                40,
                TextStyle.of(22, theme.ink()).bold());
        svg.text(
                "Present values, million USD at "
                        + Figures.plain(100 * bargain.appraisal().rate()) + " %; traffic: "
                        + bargain.appraisal().traffic().name(),
                MARGIN,
                62,
                TextStyle.of(13, theme.muted()));
        double y = bars(svg);
        org.landbridge.study.bargain.Box box = bargain.box();
        if (box != null) {
            y = box(svg, box, y + 46);
        }
        return svg.document(WIDTH, y + 20, title);
    }

    private double bars(Svg svg) {
        List<Row> rows = new ArrayList<>();
        for (PartyPayoff p : bargain.parties()) {
            rows.add(new Row(p.state() + (p.decides() ? " *" : ""), p.benefit(), p.asItStands()));
        }
        bargain.others().stream()
                .limit(OTHERS)
                .forEach(o -> rows.add(new Row(o.state() + ", no party", o.benefit(), o.benefit())));
        double low = 0;
        double high = 0;
        for (Row row : rows) {
            low = Math.min(low, Math.min(row.gain(), row.stands()));
            high = Math.max(high, Math.max(row.gain(), row.stands()));
        }
        Scale scale = Scale.over(low / MILLION, high / MILLION, 8);
        Box plot = new Box(MARGIN + LABELS + FIGURE, TOP, WIDTH - 2 * MARGIN - LABELS - 2 * FIGURE, ROW * rows.size());
        svg.rect(plot, theme.panel());
        for (double tick : scale.ticks()) {
            double x = plot.x() + scale.at(tick) * plot.width();
            svg.line(x, plot.y(), x, plot.bottom(), tick == 0 ? theme.ink() : theme.grid(), 1);
            svg.text(
                    Figures.grouped(tick, scale.step() < 1 ? 1 : 0),
                    x,
                    plot.bottom() + 17,
                    TextStyle.of(12, theme.muted()).centred());
        }
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double centre = plot.y() + ROW * i + ROW / 2;
            svg.text(row.name(), MARGIN, centre + 4.5, TextStyle.of(13, theme.ink()));
            bar(svg, row.gain(), centre - BAR / 2 - 1, plot, scale, theme.ink());
            bar(svg, row.stands(), centre + BAR / 2 + 1, plot, scale, theme.panel());
        }
        double y = plot.bottom() + 44;
        swatch(svg, MARGIN, y, theme.ink());
        svg.text("gain before anybody pays", MARGIN + 28, y, TextStyle.of(12.5, theme.muted()));
        swatch(svg, MARGIN + 240, y, theme.panel());
        svg.text("in all, with the cost and the loan as they are", MARGIN + 268, y, TextStyle.of(12.5, theme.muted()));
        svg.text("* nothing is built without it", MARGIN + 600, y, TextStyle.of(12.5, theme.muted()));
        return y;
    }

    private void bar(Svg svg, double usd, double centre, Box plot, Scale scale, String fill) {
        double zero = plot.x() + scale.at(0) * plot.width();
        double x = plot.x() + scale.at(usd / MILLION) * plot.width();
        svg.element(
                "rect",
                "x",
                Math.min(x, zero),
                "y",
                centre - BAR / 2,
                "width",
                Math.max(0.5, Math.abs(x - zero)),
                "height",
                BAR,
                "fill",
                fill,
                "stroke",
                theme.ink(),
                "stroke-width",
                1.0);
        String text = Figures.grouped(usd / MILLION, Math.abs(usd) < 100 * MILLION ? 1 : 0);
        TextStyle style = TextStyle.of(11, theme.ink());
        svg.text(text, usd < 0 ? x - 6 : x + 6, centre + 4, usd < 0 ? style.toTheLeft() : style);
    }

    private double box(Svg svg, org.landbridge.study.bargain.Box box, double top) {
        svg.text(
                "Is the lender's money explained by its own gain? In " + Figures.grouped(100 * box.lender(), 1)
                        + " % of the box",
                MARGIN,
                top,
                TextStyle.of(16, theme.ink()).bold());
        double y = top + 30;
        map(svg, box, y);
        strips(svg, box, y);
        return y + Math.max(MAP + 74, STRIP * box.axes().size() + 40);
    }

    private void map(Svg svg, org.landbridge.study.bargain.Box box, double top) {
        PlaneMap map = box.map();
        AxisCase across = axis(box, map.x());
        AxisCase up = axis(box, map.y());
        double cell = MAP / map.net().length;
        for (int i = 0; i < map.net().length; i++) {
            for (int j = 0; j < map.net()[i].length; j++) {
                boolean explained = map.net()[i][j] >= 0;
                svg.element(
                        "rect",
                        "x",
                        MAP_LEFT + i * cell,
                        "y",
                        top + MAP - (j + 1) * cell,
                        "width",
                        cell + 0.3,
                        "height",
                        cell + 0.3,
                        "fill",
                        explained ? theme.series(0) : theme.panel());
            }
        }
        svg.element(
                "rect", "x", MAP_LEFT, "y", top, "width", MAP, "height", MAP, "fill", "none", "stroke", theme.ink());
        double x = place(across);
        double y = place(up);
        if (x >= 0 && x <= 1 && y >= 0 && y <= 1) {
            svg.element(
                    "circle",
                    "cx",
                    MAP_LEFT + x * MAP,
                    "cy",
                    top + MAP - y * MAP,
                    "r",
                    6.0,
                    "fill",
                    theme.paper(),
                    "stroke",
                    theme.ink(),
                    "stroke-width",
                    2.0);
        }
        TextStyle small = TextStyle.of(11.5, theme.muted());
        svg.text(ends(across, true), MAP_LEFT, top + MAP + 16, small);
        svg.text(ends(across, false), MAP_LEFT + MAP, top + MAP + 16, small.toTheLeft());
        svg.text(
                svg.face(false).cut(across.range().axis().text(), 12.5, MAP),
                MAP_LEFT + MAP / 2,
                top + MAP + 34,
                TextStyle.of(12.5, theme.ink()).centred());
        svg.text(ends(up, true), MAP_LEFT - 6, top + MAP, small.toTheLeft());
        svg.text(ends(up, false), MAP_LEFT - 6, top + 10, small.toTheLeft());
        svg.upwards(
                svg.face(false).cut(up.range().axis().text(), 12.5, MAP - 40),
                MARGIN + 8,
                top + MAP / 2,
                TextStyle.of(12.5, theme.ink()));
        double y2 = top + MAP + 58;
        swatch(svg, MAP_LEFT, y2, theme.series(0));
        svg.text("explained", MAP_LEFT + 28, y2, small);
        swatch(svg, MAP_LEFT + 110, y2, theme.panel());
        svg.text("not; the ring is what is stated", MAP_LEFT + 138, y2, small);
    }

    private void strips(Svg svg, org.landbridge.study.bargain.Box box, double top) {
        double width = WIDTH - MARGIN - STRIPS;
        double cell = width / 10;
        double most = 0;
        for (AxisCase axis : box.axes()) {
            for (double tenth : axis.tenths()) {
                most = Math.max(most, tenth);
            }
        }
        for (int k = 0; k < box.axes().size(); k++) {
            AxisCase axis = box.axes().get(k);
            double y = top + k * STRIP;
            svg.text(
                    svg.face(false).cut(axis.range().axis().text(), 12.5, width - 150),
                    STRIPS,
                    y + 2,
                    TextStyle.of(12.5, theme.ink()));
            svg.text(
                    ends(axis, true) + " to " + ends(axis, false),
                    STRIPS + width,
                    y + 2,
                    TextStyle.of(11.5, theme.muted()).toTheLeft());
            for (int i = 0; i < axis.tenths().length; i++) {
                svg.element(
                        "rect",
                        "x",
                        STRIPS + i * cell,
                        "y",
                        y + 8,
                        "width",
                        cell,
                        "height",
                        16.0,
                        "fill",
                        theme.series(0),
                        "fill-opacity",
                        most > 0 ? axis.tenths()[i] / most : 0,
                        "stroke",
                        theme.frame(),
                        "stroke-width",
                        0.5);
            }
            double at = place(axis);
            if (at >= 0 && at <= 1) {
                double x = STRIPS + at * width;
                svg.line(x, y + 5, x, y + 27, theme.ink(), 2.2);
            }
        }
        svg.text(
                "Tenths of each axis: share of the box explained there, white none, darkest "
                        + Figures.grouped(100 * most, 0) + " %; line: as stated.",
                STRIPS,
                top + box.axes().size() * STRIP + 8,
                TextStyle.of(11.5, theme.muted()));
    }

    private static AxisCase axis(org.landbridge.study.bargain.Box box, BoxAxis axis) {
        return box.axes().stream()
                .filter(a -> a.range().axis() == axis)
                .findFirst()
                .orElseThrow();
    }

    private static double place(AxisCase axis) {
        BargainPlan.Range range = axis.range();
        return (axis.stated() - range.low()) / (range.high() - range.low());
    }

    private static String ends(AxisCase axis, boolean low) {
        BargainPlan.Range range = axis.range();
        String number = Figures.plain(low ? range.low() : range.high());
        return switch (range.axis()) {
            case TRAFFIC, GROWTH, SAVING, CAPITAL -> number + " ×";
            case DELAY -> number + (low ? "" : " years");
            case TOLL_PER_TONNE -> number;
            default -> number + " %";
        };
    }

    private void swatch(Svg svg, double x, double y, String fill) {
        svg.element("rect", "x", x, "y", y - 11, "width", 20, "height", 13, "fill", fill, "stroke", theme.ink());
    }
}
