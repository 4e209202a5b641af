package org.landbridge.app.chart;

import java.util.List;
import org.landbridge.app.Figures;
import org.landbridge.app.chart.Svg.Lettering;
import org.landbridge.study.appraise.Appraisal;
import org.landbridge.trade.appraise.Input;
import org.landbridge.trade.appraise.Uncertainty.Swing;

/** For each uncertain input a bar from the net present value at its P10 to that at its P90, the widest on top. */
final class AppraisalTornado implements Picture {
    private static final double WIDTH = 980;
    private static final double LEFT = 240;
    private static final double RIGHT = 40;
    private static final double TOP = 118;
    private static final double ROW = 40;
    private static final double BAR = 16;
    private static final double MARGIN = 26;
    private static final double MILLION = 1e6;

    private final Appraisal appraisal;
    private final List<Swing> swings;
    private final Theme theme;

    AppraisalTornado(Appraisal appraisal, List<Swing> swings, Theme theme) {
        this.appraisal = appraisal;
        this.swings = swings;
        this.theme = theme;
    }

    @Override
    public String svg(Lettering lettering) {
        return draw(new Svg(theme, lettering));
    }

    String draw(Svg svg) {
        double base = appraisal.npv();
        double low = Math.min(base, 0);
        double high = Math.max(base, 0);
        for (Swing s : swings) {
            low = Math.min(low, Math.min(s.npvAtLow(), s.npvAtHigh()));
            high = Math.max(high, Math.max(s.npvAtLow(), s.npvAtHigh()));
        }
        Scale scale = Scale.over(low / MILLION, high / MILLION, 6);
        double bottom = TOP + ROW * swings.size();
        Box plot = new Box(LEFT, TOP, WIDTH - LEFT - RIGHT, bottom - TOP);
        String title = "What moves the worth of " + appraisal.file().name();
        svg.text(
                svg.face(true).cut(title, 22, WIDTH - 2 * MARGIN),
                MARGIN,
                40,
                TextStyle.of(22, theme.ink()).bold());
        svg.text(
                "Net present value, million USD at " + Figures.plain(100 * appraisal.rate())
                        + " %, each input alone at its" + " P10 and P90; traffic: "
                        + appraisal.traffic().name(),
                MARGIN,
                62,
                TextStyle.of(13, theme.muted()));
        svg.rect(plot, theme.panel());
        for (double tick : scale.ticks()) {
            double x = plot.x() + scale.at(tick) * plot.width();
            svg.line(x, plot.y(), x, plot.bottom(), tick == 0 ? theme.frame() : theme.grid(), tick == 0 ? 1.6 : 1);
            svg.text(
                    Figures.grouped(tick, 0),
                    x,
                    plot.bottom() + 18,
                    TextStyle.of(12, theme.muted()).centred());
        }
        double stated = plot.x() + scale.at(base / MILLION) * plot.width();
        svg.text(
                Figures.grouped(base / MILLION, 0) + " as stated",
                Math.clamp(stated, plot.x() + 50, plot.right() - 50),
                TOP - 10,
                TextStyle.of(13, theme.ink()).bold().centred());
        for (int i = 0; i < swings.size(); i++) {
            row(svg, swings.get(i), TOP + ROW * i + ROW / 2, plot, scale, stated);
        }
        svg.line(stated, TOP - 5, stated, bottom, theme.ink(), 1.4);
        legend(svg, bottom + 46);
        return svg.document(WIDTH, bottom + 66, title);
    }

    private void row(Svg svg, Swing swing, double centre, Box plot, Scale scale, double stated) {
        svg.text(
                swing.input().text(),
                LEFT - 12,
                centre - 2,
                TextStyle.of(13, theme.ink()).toTheLeft());
        svg.text(
                value(swing.input(), swing.low()) + " to " + value(swing.input(), swing.high()),
                LEFT - 12,
                centre + 13,
                TextStyle.of(11, theme.muted()).toTheLeft());
        bar(svg, plot.x() + scale.at(swing.npvAtLow() / MILLION) * plot.width(), stated, centre, theme.panel());
        bar(svg, plot.x() + scale.at(swing.npvAtHigh() / MILLION) * plot.width(), stated, centre, theme.ink());
    }

    private static String value(Input input, double value) {
        return input == Input.DELAY ? Figures.grouped(value, 1) + " years" : Figures.grouped(value, 2) + " ×";
    }

    private void bar(Svg svg, double x, double stated, double centre, String fill) {
        svg.element(
                "rect",
                "x",
                Math.min(x, stated),
                "y",
                centre - BAR / 2,
                "width",
                Math.max(0.5, Math.abs(x - stated)),
                "height",
                BAR,
                "fill",
                fill,
                "stroke",
                theme.ink(),
                "stroke-width",
                1.0);
    }

    private void legend(Svg svg, double y) {
        box(svg, MARGIN, y, theme.panel());
        svg.text("input at its P10", MARGIN + 28, y, TextStyle.of(12.5, theme.muted()));
        box(svg, 190, y, theme.ink());
        svg.text("input at its P90", 218, y, TextStyle.of(12.5, theme.muted()));
    }

    private void box(Svg svg, double x, double y, String fill) {
        svg.element("rect", "x", x, "y", y - 11, "width", 20, "height", 13, "fill", fill, "stroke", theme.ink());
    }
}
