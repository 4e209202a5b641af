package org.landbridge.app.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landbridge.app.Figures;
import org.landbridge.app.chart.Svg.Lettering;
import org.landbridge.routing.Spread;

/**
 * Bars of what closures cost: for each element days lost, USD lost and the share of demand left without any way, in
 * three columns with an axis of their own. Days are dark, USD light with a rim, stranded demand hatched, so that it
 * reads in grey.
 */
final class CriticalityChart implements Picture {
    private static final double WIDTH = 1000;
    private static final double MARGIN = 26;
    private static final double LABELS = 296;
    private static final double TOP = 96;
    private static final double HEAD = 52;
    private static final double ROW = 30;
    private static final double BAR = 15;
    private static final double GAP = 22;
    /** Room for a figure beside its bar. */
    private static final double FIGURE = 58;

    private static final double DAYS_X = MARGIN + LABELS;
    private static final double DAYS_WIDTH = 250;
    private static final double USD_X = DAYS_X + DAYS_WIDTH + GAP;
    private static final double USD_WIDTH = 210;
    private static final double STRANDED_X = USD_X + USD_WIDTH + GAP;
    private static final double STRANDED_WIDTH = WIDTH - MARGIN - STRANDED_X;
    /** Scale of the stranded share when nothing is stranded: the column is left out. */
    private static final double ALL_STANDS = Double.POSITIVE_INFINITY;

    /** For names on two lines. */
    private static final double SMALL = 11.5;

    private static final double NOTE_SIZE = 12.5;
    private static final double NOTE_LINE = 18;

    private final String title;
    private final String subtitle;
    private final List<Block> blocks;
    private final List<String> notes;
    private final Theme theme;

    /**
     * One bar of each column.
     *
     * @param low whether the figures rest on inputs of low confidence and are marked
     * @param days mean days lost; not finite if no way is left
     * @param daysSpread quantiles to draw over the bar, null for none
     * @param strandedShare share of demand left without any way
     */
    record Row(
            String name,
            String kind,
            boolean low,
            double days,
            @Nullable Spread daysSpread,
            double usd,
            double strandedShare) {}

    /** Rows under a heading of their own. */
    record Block(String heading, List<Row> rows) {
        Block {
            rows = List.copyOf(rows);
        }
    }

    CriticalityChart(String title, String subtitle, List<Block> blocks, List<String> notes, Theme theme) {
        this.title = title;
        this.subtitle = subtitle;
        this.blocks = blocks.stream().filter(b -> !b.rows().isEmpty()).toList();
        this.notes = List.copyOf(notes);
        this.theme = theme;
    }

    @Override
    public String svg(Lettering lettering) {
        return draw(new Svg(theme, lettering));
    }

    String draw(Svg svg) {
        hatching(svg);
        line(svg, title, 40, TextStyle.of(22, theme.ink()).bold());
        line(svg, subtitle, 62, TextStyle.of(13, theme.muted()));
        Scale days = scale(DAYS_X, DAYS_WIDTH, true);
        Scale usd = scale(USD_X, USD_WIDTH, false);
        double most = 0;
        for (Block block : blocks) {
            for (Row row : block.rows()) {
                most = Math.max(most, row.strandedShare());
            }
        }
        Scale stranded = new Scale(STRANDED_X, most == 0 ? ALL_STANDS : (STRANDED_WIDTH - FIGURE) / most);
        double y = TOP;
        for (Block block : blocks) {
            heads(svg, block.heading(), y, days, usd, stranded);
            y += HEAD;
            double first = y;
            for (Row row : block.rows()) {
                row(svg, row, y + ROW / 2, days, usd, stranded);
                y += ROW;
            }
            for (Scale scale : stranded.perUnit < ALL_STANDS ? List.of(days, usd, stranded) : List.of(days, usd)) {
                svg.line(scale.zero, first - 4, scale.zero, y, theme.ink(), 1.2);
            }
            y += GAP;
        }
        y += 8;
        for (String note : notes) {
            for (String text : svg.face(false).wrap(note, NOTE_SIZE, WIDTH - 2 * MARGIN)) {
                svg.text(text, MARGIN, y, TextStyle.of(NOTE_SIZE, theme.muted()));
                y += NOTE_LINE;
            }
        }
        return svg.document(WIDTH, y + 8, title);
    }

    /** Where zero lies and how many pixels one unit takes. */
    private record Scale(double zero, double perUnit) {}

    private Scale scale(double x, double width, boolean ofDays) {
        double low = 0;
        double high = 1e-9;
        for (Block block : blocks) {
            for (Row row : block.rows()) {
                List<Double> values = new ArrayList<>(List.of(ofDays ? row.days() : row.usd()));
                if (ofDays && row.daysSpread() != null) {
                    values.add(row.daysSpread().p10());
                    values.add(row.daysSpread().p90());
                }
                for (double value : values) {
                    if (Double.isFinite(value)) {
                        low = Math.min(low, value);
                        high = Math.max(high, value);
                    }
                }
            }
        }
        double perUnit = (width - FIGURE) / (high - low);
        return new Scale(x - low * perUnit, perUnit);
    }

    private void line(Svg svg, String text, double y, TextStyle style) {
        svg.text(svg.face(style.strong()).cut(text, style.size(), WIDTH - 2 * MARGIN), MARGIN, y, style);
    }

    private void heads(Svg svg, String heading, double y, Scale days, Scale usd, Scale stranded) {
        TextStyle bold = TextStyle.of(14, theme.ink()).bold();
        svg.text(svg.face(true).cut(heading, 14, LABELS + DAYS_WIDTH), MARGIN, y + 12, bold);
        TextStyle head = TextStyle.of(12.5, theme.muted());
        svg.text("days lost", days.zero, y + 38, head);
        svg.text("USD lost", usd.zero, y + 38, head);
        if (stranded.perUnit < ALL_STANDS) {
            svg.text("stranded", stranded.zero, y + 38, head);
        }
    }

    private void row(Svg svg, Row row, double centre, Scale days, Scale usd, Scale stranded) {
        TextStyle name = TextStyle.of(13, theme.ink());
        TextStyle kind = TextStyle.of(11, theme.muted());
        double kindX = MARGIN + LABELS - 14;
        double room = LABELS - 24 - svg.width(row.kind(), kind) * Typeface.SLACK;
        List<String> lines = svg.face(false).wrap(row.name(), 13, room);
        if (lines.size() > 1) {
            TextStyle small = TextStyle.of(SMALL, theme.ink());
            lines = svg.face(false).wrap(row.name(), SMALL, room);
            String rest = String.join(" ", lines.subList(1, lines.size()));
            svg.text(svg.face(false).cut(lines.getFirst(), SMALL, room), MARGIN, centre - 2, small);
            svg.text(svg.face(false).cut(rest, SMALL, room), MARGIN, centre + 11, small);
        } else {
            svg.text(svg.face(false).cut(row.name(), 13, room), MARGIN, centre + 4.5, name);
        }
        svg.text(row.kind(), kindX, centre + 4.5, kind.toTheLeft());
        String mark = row.low() ? "~" : "";
        if (Double.isFinite(row.days())) {
            Spread spread = row.daysSpread();
            bar(svg, days, row.days(), centre, spread == null ? theme.ink() : theme.faint());
            double end = Math.max(0, row.days());
            if (spread != null) {
                whisker(svg, days, spread, centre);
                end = Math.max(end, spread.p90());
            }
            figure(svg, mark + Figures.grouped(row.days(), small(row.days()) ? 2 : 1), days, end, centre);
            bar(svg, usd, row.usd(), centre, theme.panel());
            figure(svg, mark + Figures.money(row.usd()), usd, Math.max(0, row.usd()), centre);
        } else {
            svg.text("no way left", days.zero + 7, centre + 4.5, name);
        }
        if (row.strandedShare() > 0) {
            bar(svg, stranded, row.strandedShare(), centre, "url(#stranded)");
            figure(svg, percent(row.strandedShare()), stranded, row.strandedShare(), centre);
        }
    }

    private static boolean small(double days) {
        return Math.abs(days) < 1;
    }

    private static String percent(double share) {
        return share < 0.001 ? "<0.1 %" : Figures.grouped(100 * share, share < 0.1 ? 1 : 0) + " %";
    }

    private void figure(Svg svg, String text, Scale scale, double end, double centre) {
        svg.text(text, scale.zero + end * scale.perUnit + 6, centre + 4.5, TextStyle.of(12, theme.ink()));
    }

    private void bar(Svg svg, Scale scale, double value, double centre, String fill) {
        double length = Math.max(0.5, Math.abs(value) * scale.perUnit);
        svg.element(
                "rect",
                "x",
                value < 0 ? scale.zero - length : scale.zero,
                "y",
                centre - BAR / 2,
                "width",
                length,
                "height",
                BAR,
                "fill",
                fill,
                "stroke",
                theme.ink(),
                "stroke-width",
                1);
    }

    /** From P10 to P90; the bar under it is lighter. */
    private void whisker(Svg svg, Scale scale, Spread spread, double centre) {
        double from = scale.zero + spread.p10() * scale.perUnit;
        double to = scale.zero + spread.p90() * scale.perUnit;
        svg.line(from, centre, to, centre, theme.ink(), 1.6);
        svg.line(from, centre - 4, from, centre + 4, theme.ink(), 1.6);
        svg.line(to, centre - 4, to, centre + 4, theme.ink(), 1.6);
    }

    private void hatching(Svg svg) {
        svg.open("defs");
        svg.open("pattern", "id", "stranded", "width", 6, "height", 6, "patternUnits", "userSpaceOnUse");
        svg.element("rect", "width", 6, "height", 6, "fill", theme.paper());
        svg.element("path", "d", "M-1 7L7 -1M-1 1L1 -1M5 7L7 5", "stroke", theme.ink(), "stroke-width", 1.5);
        svg.close("pattern");
        svg.close("defs");
    }
}
