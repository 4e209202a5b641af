package org.landbridge.app.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.landbridge.app.Figures;
import org.landbridge.app.chart.Svg.Lettering;
import org.landbridge.network.claim.Relation;
import org.landbridge.study.claims.Answer;
import org.landbridge.study.claims.Finding;
import org.landbridge.study.claims.JudgedClaim;

/**
 * What each test of a claim found: its figure with its interval beside the claimed one, a panel for each unit. Tests
 * without a figure stand below with their answer. Hollow points have no say.
 */
final class ClaimChart implements Picture {
    private static final double WIDTH = 1060;
    private static final double MARGIN = 26;
    private static final double AXIS = 500;
    private static final double AXIS_WIDTH = WIDTH - AXIS - 50;
    private static final double ROW = 34;
    private static final double LABEL = 12.5;
    private static final double MARK = 5;

    private final JudgedClaim judged;
    private final Theme theme;

    ClaimChart(JudgedClaim judged, Theme theme) {
        this.judged = judged;
        this.theme = theme;
    }

    @Override
    public String svg(Lettering lettering) {
        Svg svg = new Svg(theme, lettering);
        String title = "Claim " + judged.claim().number() + ": " + judged.verdictWords();
        svg.text(title, MARGIN, 40, TextStyle.of(22, theme.ink()).bold());
        double y = 64;
        for (String line : svg.face(false).wrap(judged.claim().text(), 14, WIDTH - 2 * MARGIN)) {
            svg.text(line, MARGIN, y, TextStyle.of(14, theme.muted()));
            y += 19;
        }
        y += 14;
        Map<String, List<Finding>> byUnit = new LinkedHashMap<>();
        List<Finding> bare = new ArrayList<>();
        for (Finding f : judged.findings()) {
            if (f.hasFigure() && f.row().target().relation() != Relation.HOLDS) {
                byUnit.computeIfAbsent(f.unit(), k -> new ArrayList<>()).add(f);
            } else {
                bare.add(f);
            }
        }
        for (Map.Entry<String, List<Finding>> panel : byUnit.entrySet()) {
            y = panel(svg, panel.getKey(), panel.getValue(), y) + 26;
        }
        for (Finding f : bare) {
            svg.element("circle", "cx", MARGIN + 6, "cy", y - 4, "r", MARK, "fill", colour(f));
            String text = f.answer().word() + ": " + f.says();
            for (String line : svg.face(false).wrap(text, LABEL, WIDTH - 2 * MARGIN - 40)) {
                svg.text(line, MARGIN + 22, y, TextStyle.of(LABEL, theme.ink()));
                y += 18;
            }
            y += 6;
        }
        legend(svg, y + 10);
        return svg.document(WIDTH, y + 32, title);
    }

    private double panel(Svg svg, String unit, List<Finding> rows, double top) {
        Scale scale = scale(rows);
        svg.text(unit, AXIS, top, TextStyle.of(13, theme.ink()).bold());
        double first = top + 12;
        double bottom = first + ROW * rows.size();
        svg.rect(new Box(AXIS, first, AXIS_WIDTH, bottom - first), theme.panel());
        for (double tick : scale.ticks()) {
            double x = x(scale, tick);
            svg.line(x, first, x, bottom, theme.grid(), 1);
            String text =
                    unit.equals("year") ? Figures.fixed(tick, 0) : Figures.grouped(tick, scale.step() < 1 ? 1 : 0);
            svg.text(text, x, bottom + 16, TextStyle.of(12, theme.muted()).centred());
        }
        double y = first + ROW / 2;
        for (Finding f : rows) {
            row(svg, scale, f, y);
            y += ROW;
        }
        return bottom + 24;
    }

    private void row(Svg svg, Scale scale, Finding f, double y) {
        List<String> lines = svg.face(false).wrap(f.says(), LABEL, AXIS - MARGIN - 24);
        String second = lines.size() < 2
                ? ""
                : svg.face(false).cut(String.join(" ", lines.subList(1, lines.size())), LABEL, AXIS - MARGIN - 24);
        svg.text(lines.getFirst(), MARGIN, y + (second.isEmpty() ? 4.5 : -3), TextStyle.of(LABEL, theme.ink()));
        if (!second.isEmpty()) {
            svg.text(second, MARGIN, y + 12, TextStyle.of(LABEL, theme.ink()));
        }
        double claimed = x(scale, f.row().target().value());
        svg.line(claimed, y - ROW / 2, claimed, y + ROW / 2, theme.ink(), 1.8);
        double low = Double.isNaN(f.low()) ? f.value() : f.low();
        double high = Double.isNaN(f.high()) ? f.value() : f.high();
        boolean open = Double.isNaN(low) || Double.isNaN(high);
        double from = Double.isNaN(low) ? AXIS : x(scale, low);
        double to = Double.isNaN(high) ? AXIS + AXIS_WIDTH : x(scale, high);
        if (open || to > from) {
            svg.line(from, y, to, y, colour(f), 3);
        }
        if (!Double.isNaN(f.value())) {
            svg.element(
                    "circle",
                    "cx",
                    x(scale, f.value()),
                    "cy",
                    y,
                    "r",
                    MARK,
                    "fill",
                    f.hasSay() ? colour(f) : theme.panel(),
                    "stroke",
                    colour(f),
                    "stroke-width",
                    2);
        }
    }

    private static double x(Scale scale, double value) {
        return AXIS + AXIS_WIDTH * Math.clamp(scale.at(value), 0, 1);
    }

    /** Room for all figures and claims; from nought unless that would squeeze them, as with years. */
    private static Scale scale(List<Finding> rows) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Finding f : rows) {
            for (double v :
                    new double[] {f.value(), f.low(), f.high(), f.row().target().value()}) {
                if (!Double.isNaN(v)) {
                    low = Math.min(low, v);
                    high = Math.max(high, v);
                }
            }
        }
        double room = Math.max((high - low) * 0.08, 0.5);
        boolean fromNought = low >= 0 && low < high / 2;
        return Scale.over(fromNought ? 0 : low - room, high + room, 7);
    }

    private String colour(Finding f) {
        return theme.series(series(f.answer()));
    }

    private static int series(Answer answer) {
        return switch (answer) {
            case AGREES -> 2;
            case NEAR -> 4;
            case MIXED -> 3;
            case DIFFERS -> 8;
            case SILENT -> 9;
        };
    }

    private void legend(Svg svg, double y) {
        TextStyle style = TextStyle.of(LABEL, theme.muted());
        double x = MARGIN;
        for (Answer answer : Answer.values()) {
            svg.element("circle", "cx", x + 6, "cy", y - 4, "r", MARK, "fill", theme.series(series(answer)));
            svg.text(answer.word(), x + 16, y, style);
            x += 16 + svg.width(answer.word(), style) + 22;
        }
        svg.line(x + 6, y - 12, x + 6, y + 4, theme.ink(), 1.8);
        svg.text("claimed", x + 16, y, style);
        x += 16 + svg.width("claimed", style) + 22;
        svg.text("lines: four journeys in five, or the range published; hollow: promised, no say", x, y, style);
    }
}
