package org.landbridge.app.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.landbridge.app.Figures;
import org.landbridge.app.chart.Svg.Lettering;
import org.landbridge.network.Observation;
import org.landbridge.study.validate.Check;
import org.landbridge.study.validate.ErrorSummary;
import org.landbridge.study.validate.Figure;
import org.landbridge.study.validate.Validation;

/**
 * Model against published figures: days on the left, USD on the right, both on logarithmic axes. A point on the
 * diagonal is right; whiskers are the model's P10 to P90 and the published range. What was observed or scheduled is
 * filled, promises and estimates are hollow.
 */
final class ValidationChart implements Picture {
    private static final double SIDE = 430;
    private static final double LEFT = 76;
    private static final double GAP = 92;
    private static final double TOP = 112;
    private static final double MARGIN = 26;
    private static final double MARK = 4.5;
    private static final int NAMED = 5;
    /** Observed and scheduled together, then each kind. */
    private static final int GROUPS = 5;

    private final Validation validation;
    private final Theme theme;

    ValidationChart(Validation validation, Theme theme) {
        this.validation = validation;
        this.theme = theme;
    }

    /** A panel: pixels of its left edge, and the ends of its axes. */
    private record Panel(String title, double x, double least, double most, double[] ticks, double tolerance) {
        double px(double value) {
            return x + SIDE * share(value);
        }

        double py(double value) {
            return TOP + SIDE * (1 - share(value));
        }

        private double share(double value) {
            double inside = Math.clamp(value, least, most);
            return Math.log(inside / least) / Math.log(most / least);
        }
    }

    @Override
    public String svg(Lettering lettering) {
        return draw(new Svg(theme, lettering));
    }

    String draw(Svg svg) {
        String title = "Model against published figures";
        svg.text(title, MARGIN, 40, TextStyle.of(22, theme.ink()).bold());
        svg.text(
                "Data " + validation.dataName() + " " + validation.dataVersion()
                        + "; each figure on its own date and by its own route",
                MARGIN,
                62,
                TextStyle.of(13, theme.muted()));
        double[] dayTicks = {1, 2, 5, 10, 20, 50, 100};
        double[] usdTicks = {20, 50, 100, 200, 500, 1000, 2000, 5000, 20_000};
        panel(svg, new Panel("Days", LEFT, 1, 100, dayTicks, 0.2), Check::days);
        panel(svg, new Panel("USD per TEU, FEU or tonne", LEFT + SIDE + GAP, 15, 20_000, usdTicks, 0.3), Check::usd);
        double bottom = TOP + SIDE + 66;
        legend(svg, bottom);
        double end = summary(svg, bottom + 34);
        return svg.document(LEFT + 2 * SIDE + GAP + 40, end, title);
    }

    private void panel(Svg svg, Panel panel, Function<Check, @Nullable Figure> figure) {
        svg.text(
                panel.title(),
                panel.x(),
                TOP - 14,
                TextStyle.of(15, theme.ink()).bold());
        svg.rect(new Box(panel.x(), TOP, SIDE, SIDE), theme.panel());
        for (double tick : panel.ticks()) {
            String text = Figures.grouped(tick, 0);
            svg.line(panel.px(tick), TOP, panel.px(tick), TOP + SIDE, theme.grid(), 1);
            svg.line(panel.x(), panel.py(tick), panel.x() + SIDE, panel.py(tick), theme.grid(), 1);
            svg.text(
                    text,
                    panel.px(tick),
                    TOP + SIDE + 18,
                    TextStyle.of(12, theme.muted()).centred());
            svg.text(
                    text,
                    panel.x() - 8,
                    panel.py(tick) + 4,
                    TextStyle.of(12, theme.muted()).toTheLeft());
        }
        svg.text(
                "published",
                panel.x() + SIDE / 2,
                TOP + SIDE + 40,
                TextStyle.of(13, theme.ink()).centred());
        svg.upwards(
                "model",
                panel.x() - 52,
                TOP + SIDE / 2,
                TextStyle.of(13, theme.ink()).centred());
        diagonal(svg, panel, 1, "");
        diagonal(svg, panel, 1 + panel.tolerance(), "5 4");
        diagonal(svg, panel, 1 / (1 + panel.tolerance()), "5 4");
        List<Check> shown = validation.checks().stream()
                .filter(c -> figure.apply(c) != null)
                .sorted(Comparator.comparing((Check c) -> c.observation().kind())
                        .reversed())
                .toList();
        for (Check check : shown) {
            Figure f = figure.apply(check);
            if (f != null) {
                point(svg, panel, check, f);
            }
        }
        names(svg, panel, shown, figure);
    }

    private void diagonal(Svg svg, Panel panel, double factor, String dashes) {
        double from = Math.max(panel.least(), panel.least() / factor);
        double to = Math.min(panel.most(), panel.most() / factor);
        svg.element(
                "line",
                "x1",
                panel.px(from),
                "y1",
                panel.py(from * factor),
                "x2",
                panel.px(to),
                "y2",
                panel.py(to * factor),
                "stroke",
                theme.frame(),
                "stroke-width",
                dashes.isEmpty() ? 1.6 : 1,
                "stroke-dasharray",
                dashes.isEmpty() ? "none" : dashes);
    }

    private String colour(Observation.Kind kind) {
        return kind.isEvidence() ? theme.ink() : theme.muted();
    }

    private void point(Svg svg, Panel panel, Check check, Figure figure) {
        Observation.Kind kind = check.observation().kind();
        double x = panel.px(figure.published());
        double y = panel.py(figure.model().p50());
        String colour = colour(kind);
        double width = kind.isEvidence() ? 1.2 : 0.7;
        svg.line(x, panel.py(figure.model().p10()), x, panel.py(figure.model().p90()), colour, width);
        svg.line(panel.px(figure.publishedMin()), y, panel.px(figure.publishedMax()), y, colour, width);
        mark(svg, kind, x, y);
    }

    /** Circle observed, square scheduled, triangle promised, diamond estimated. */
    private void mark(Svg svg, Observation.Kind kind, double x, double y) {
        String fill = kind.isEvidence() ? theme.series(kind == Observation.Kind.OBSERVED ? 0 : 1) : theme.paper();
        double m = MARK;
        String points = switch (kind) {
            case OBSERVED -> "";
            case SCHEDULED -> corners(x - m, y - m, x + m, y - m, x + m, y + m, x - m, y + m);
            case PROMISED -> corners(x, y - m, x + m, y + m, x - m, y + m);
            case ESTIMATED -> corners(x, y - m, x + m, y, x, y + m, x - m, y);
        };
        if (points.isEmpty()) {
            svg.element("circle", "cx", x, "cy", y, "r", m, "fill", fill, "stroke", colour(kind));
        } else {
            svg.element("polygon", "points", points, "fill", fill, "stroke", colour(kind));
        }
    }

    private static String corners(double... xy) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < xy.length; i += 2) {
            text.append(i == 0 ? "" : " ").append(Svg.number(xy[i])).append(',').append(Svg.number(xy[i + 1]));
        }
        return text.toString();
    }

    /** Names the evidence that is farthest off, where there is room for it. */
    private void names(Svg svg, Panel panel, List<Check> shown, Function<Check, @Nullable Figure> figure) {
        List<Box> taken = new ArrayList<>();
        for (Check check : shown) {
            Figure f = figure.apply(check);
            if (f != null) {
                double x = panel.px(f.published());
                taken.add(new Box(x - MARK, panel.py(f.model().p50()) - MARK, 2 * MARK, 2 * MARK));
            }
        }
        TextStyle style = TextStyle.of(11, theme.ink()).withHalo();
        shown.stream()
                .filter(c -> c.observation().kind().isEvidence())
                .sorted(Comparator.comparingDouble((Check c) -> {
                    Figure f = figure.apply(c);
                    return f == null ? 0 : -Math.abs(f.relativeError());
                }))
                .limit(NAMED)
                .forEach(check -> {
                    Figure f = figure.apply(check);
                    if (f != null) {
                        name(svg, panel, check, f, style, taken);
                    }
                });
    }

    private void name(Svg svg, Panel panel, Check check, Figure f, TextStyle style, List<Box> taken) {
        String text = check.observation().origin() + "–" + check.observation().destination();
        double width = svg.width(text, style);
        double x = panel.px(f.published());
        double y = panel.py(f.model().p50());
        double[][] places = {{8, 4}, {-8 - width, 4}, {8, -10}, {-8 - width, -10}, {8, 18}, {-8 - width, 18}, {8, -24}};
        for (double[] offset : places) {
            Box box = new Box(x + offset[0], y + offset[1] - 11, width, 14);
            boolean inside = box.x() >= panel.x() && box.right() <= panel.x() + SIDE && box.y() >= TOP;
            if (inside && taken.stream().noneMatch(box::meets)) {
                taken.add(box);
                svg.text(text, box.x(), y + offset[1], style);
                return;
            }
        }
    }

    private void legend(Svg svg, double y) {
        double x = LEFT;
        for (Observation.Kind kind : Observation.Kind.values()) {
            mark(svg, kind, x, y - 4);
            svg.text(kind.word(), x + 12, y, TextStyle.of(13, theme.ink()));
            x += 112;
        }
        svg.text(
                "Line: model equals published; dashed: 20 % of days, 30 % of USD off.",
                x + 20, y, TextStyle.of(12.5, theme.muted()));
    }

    private double summary(Svg svg, double top) {
        double y = top;
        TextStyle plain = TextStyle.of(12.5, theme.muted());
        svg.text(
                "Upright: the model's P10 to P90, its mark at the median; level: the published range."
                        + " Named: the observed and scheduled figures that are farthest off.",
                LEFT,
                y,
                plain);
        for (ErrorSummary days : validation.days().stream().limit(GROUPS).toList()) {
            y += 20;
            svg.text(days.group(), LEFT, y, TextStyle.of(12.5, theme.ink()));
            svg.text("days: " + errors(days), LEFT + 180, y, plain);
            for (ErrorSummary usd : validation.usd()) {
                if (usd.group().equals(days.group())) {
                    svg.text("USD: " + errors(usd), LEFT + SIDE + GAP, y, plain);
                }
            }
        }
        return y + 24;
    }

    private static String errors(ErrorSummary s) {
        return s.count() + " figures, MAPE " + Figures.grouped(100 * s.meanApe(), 0) + " %, held "
                + Figures.grouped(100 * s.coverage(), 0) + " %";
    }
}
