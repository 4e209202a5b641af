package org.landbridge.app.chart;

import java.util.List;
import org.landbridge.app.Figures;
import org.landbridge.app.chart.Svg.Lettering;
import org.landbridge.study.sensitivity.Sensitivity;
import org.landbridge.study.sensitivity.Swing;

/**
 * A tornado chart: for each input a bar from the generalised cost of the best corridor with the input lower to that
 * with it higher, the widest on top. Lower is hatched lightly, higher is dark, so that it reads in grey.
 */
final class TornadoChart implements Picture {
    private static final double WIDTH = 980;
    private static final double LEFT = 330;
    private static final double RIGHT = 190;
    private static final double TOP = 120;
    private static final double ROW = 30;
    private static final double BAR = 16;
    private static final int MOST_BARS = 16;
    private static final double MARGIN = 26;

    private final Sensitivity sensitivity;
    private final Theme theme;
    private final List<Swing> swings;

    TornadoChart(Sensitivity sensitivity, Theme theme) {
        this.sensitivity = sensitivity;
        this.theme = theme;
        this.swings = sensitivity
                .swings()
                .subList(0, Math.min(MOST_BARS, sensitivity.swings().size()));
    }

    @Override
    public String svg(Lettering lettering) {
        return draw(new Svg(theme, lettering));
    }

    String draw(Svg svg) {
        double base = sensitivity.base().getFirst().generalisedUsd();
        double reach = 1;
        for (Swing swing : swings) {
            reach = Math.max(reach, Math.abs(swing.low().generalisedUsd() - base));
            reach = Math.max(reach, Math.abs(swing.high().generalisedUsd() - base));
        }
        double scale = (WIDTH - LEFT - RIGHT) / 2 / reach;
        double middle = LEFT + (WIDTH - LEFT - RIGHT) / 2;
        double bottom = TOP + ROW * swings.size();
        String title = "What moves " + sensitivity.origin().name() + " to "
                + sensitivity.destination().name();
        svg.text(title, MARGIN, 40, TextStyle.of(22, theme.ink()).bold());
        svg.text(subtitle(), MARGIN, 62, TextStyle.of(13, theme.muted()));
        svg.text(
                Figures.grouped(base, 0) + " USD now",
                middle,
                TOP - 14,
                TextStyle.of(13, theme.ink()).bold().centred());
        for (int i = 0; i < swings.size(); i++) {
            row(svg, swings.get(i), TOP + ROW * i, base, middle, scale);
        }
        svg.line(middle, TOP - 6, middle, bottom, theme.ink(), 1.4);
        legend(svg, bottom + 26);
        return svg.document(WIDTH, bottom + 88, title);
    }

    private String subtitle() {
        return "Best corridor now: " + sensitivity.base().getFirst().corridor() + "; departing " + sensitivity.date()
                + ", 1 " + sensitivity.cargo().text() + ", scenario " + sensitivity.scenario() + ", data "
                + sensitivity.dataName() + " " + sensitivity.dataVersion();
    }

    private void row(Svg svg, Swing swing, double y, double base, double middle, double scale) {
        double centre = y + ROW / 2;
        svg.text(
                swing.what(),
                LEFT - 14,
                centre + 4.5,
                TextStyle.of(13, theme.ink()).toTheLeft());
        bar(svg, swing.low().generalisedUsd() - base, centre, middle, scale, true);
        bar(svg, swing.high().generalisedUsd() - base, centre, middle, scale, false);
        String now = sensitivity.base().getFirst().corridor();
        String first = swing.firstAtLow().equals(now) ? swing.firstAtHigh() : swing.firstAtLow();
        String side = swing.firstAtLow().equals(now) ? "higher" : "lower";
        String text = "±" + Figures.grouped(swing.widthUsd() / 2, 0) + " USD";
        svg.text(text, WIDTH - RIGHT + 14, centre + 4.5 - (first.equals(now) ? 0 : 6), TextStyle.of(12, theme.ink()));
        if (!first.equals(now)) {
            svg.text(side + ": " + first + " leads", WIDTH - RIGHT + 14, centre + 12, TextStyle.of(11, theme.muted()));
        }
    }

    private void bar(Svg svg, double usd, double centre, double middle, double scale, boolean lower) {
        double length = Math.max(0.5, Math.abs(usd) * scale);
        double x = usd < 0 ? middle - length : middle;
        Box box = new Box(x, centre - BAR / 2, length, BAR);
        svg.element(
                "rect",
                "x",
                box.x(),
                "y",
                box.y(),
                "width",
                box.width(),
                "height",
                box.height(),
                "fill",
                lower ? theme.panel() : theme.ink(),
                "stroke",
                theme.ink(),
                "stroke-width",
                1);
    }

    private void legend(Svg svg, double y) {
        double percent = 100 * sensitivity.swing();
        svg.element(
                "rect",
                "x",
                MARGIN,
                "y",
                y - 11,
                "width",
                20,
                "height",
                13,
                "fill",
                theme.panel(),
                "stroke",
                theme.ink());
        svg.text(
                "input divided by " + Figures.plain(1 + sensitivity.swing()),
                MARGIN + 28,
                y,
                TextStyle.of(12.5, theme.muted()));
        svg.element(
                "rect", "x", 250, "y", y - 11, "width", 20, "height", 13, "fill", theme.ink(), "stroke", theme.ink());
        svg.text("input times " + Figures.plain(1 + sensitivity.swing()), 278, y, TextStyle.of(12.5, theme.muted()));
        svg.text(
                "Generalised cost of the best corridor: USD plus days at "
                        + Figures.grouped(sensitivity.usdPerDay(), 2) + " USD. Each input moves alone by "
                        + Figures.plain(percent) + " %; routes are found anew.",
                MARGIN,
                y + 22,
                TextStyle.of(12.5, theme.muted()));
        svg.text(
                "Only figures of low confidence move; those that were published stay.",
                MARGIN,
                y + 40,
                TextStyle.of(12.5, theme.muted()));
    }
}
