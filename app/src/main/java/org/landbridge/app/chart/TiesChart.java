package org.landbridge.app.chart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.landbridge.app.Figures;
import org.landbridge.app.chart.Svg.Lettering;
import org.landbridge.relations.ties.BreakingPoints.Break;
import org.landbridge.study.ties.Tie;
import org.landbridge.study.ties.TiesReport;

/**
 * The network of ties: states in a ring, or the partners of one state around it. Lines are the wider the stronger the
 * tie, whole where it takes much to break it, dashed where it takes little. Beside it the strongest ties with what breaks
 * them most easily; a filled bar is how much of its room that cause needs.
 */
final class TiesChart implements Picture {
    private static final double WIDTH = 1060;
    private static final double MARGIN = 26;
    private static final double TOP = 84;
    private static final double RING = 230;
    private static final double CENTRE_X = MARGIN + RING + 40;
    private static final double CENTRE_Y = TOP + RING + 30;
    private static final double LIST = CENTRE_X + RING + 60;
    private static final double ROW = 33;
    private static final double BAR_WIDTH = 120;
    private static final double NODE = 15;
    private static final int LISTED = 14;
    private static final int DRAWN = 70;
    private static final int PARTNERS = 22;
    /** Room above which a tie is taken to stand firmly. */
    private static final double FIRM = 0.9;

    private final TiesReport report;
    private final @Nullable String state;
    private final Theme theme;

    TiesChart(TiesReport report, @Nullable String state, Theme theme) {
        this.report = report;
        this.state = state;
        this.theme = theme;
    }

    @Override
    public String svg(Lettering lettering) {
        Svg svg = new Svg(theme, lettering);
        String title = "Ties of " + (state == null ? report.states().size() + " states" : state)
                + " and what would make them cool";
        svg.text(title, MARGIN, 40, TextStyle.of(22, theme.ink()).bold());
        svg.text(
                "Trade of " + report.tradeYear() + ", regimes of " + report.date() + "; exclusivity "
                        + Figures.plain(report.psi()) + " (" + report.psiSource() + ")",
                MARGIN,
                62,
                TextStyle.of(13, theme.muted()));
        List<Tie> ties = report.ties().stream()
                .filter(t -> (state == null || t.joins(state)) && !t.breaks().isEmpty())
                .limit(state == null ? DRAWN : PARTNERS)
                .toList();
        network(svg, ties);
        double y = Math.max(CENTRE_Y + RING + 50, list(svg, ties));
        legend(svg, y + 14);
        return svg.document(WIDTH, y + 50, title);
    }

    private void network(Svg svg, List<Tie> ties) {
        List<String> ring = new ArrayList<>();
        if (state == null) {
            ring.addAll(report.states());
        } else {
            ties.forEach(t -> ring.add(t.a().equals(state) ? t.b() : t.a()));
        }
        double most = ties.isEmpty() ? 1 : ties.getFirst().strength();
        for (int k = ties.size() - 1; k >= 0; k--) {
            Tie tie = ties.get(k);
            double[] from = place(ring, tie.a());
            double[] to = place(ring, tie.b());
            double width = Math.max(0.8, 9 * Math.sqrt(tie.strength() / most));
            List<Object> look = new ArrayList<>(List.of(
                    "x1",
                    from[0],
                    "y1",
                    from[1],
                    "x2",
                    to[0],
                    "y2",
                    to[1],
                    "stroke",
                    colour(tie),
                    "stroke-width",
                    width));
            look.addAll(List.of("stroke-opacity", state == null ? 0.55 : 0.85));
            if (tie.breaks().getFirst().room() < FIRM) {
                look.addAll(List.of("stroke-dasharray", "7 4"));
            }
            svg.element("line", look.toArray());
        }
        Set<String> nodes = new HashSet<>(ring);
        List<String> all = new ArrayList<>(ring);
        if (state != null && nodes.add(state)) {
            all.add(state);
        }
        for (String node : all) {
            double[] at = place(ring, node);
            svg.element(
                    "circle",
                    "cx",
                    at[0],
                    "cy",
                    at[1],
                    "r",
                    NODE,
                    "fill",
                    node.equals(state) ? theme.ink() : theme.paper(),
                    "stroke",
                    theme.ink(),
                    "stroke-width",
                    1.3);
            svg.text(
                    node,
                    at[0],
                    at[1] + 4.5,
                    TextStyle.of(12.5, node.equals(state) ? theme.paper() : theme.ink())
                            .bold()
                            .centred());
        }
    }

    private double[] place(List<String> ring, String node) {
        if (node.equals(state)) {
            return new double[] {CENTRE_X, CENTRE_Y};
        }
        double angle = 2 * Math.PI * ring.indexOf(node) / Math.max(1, ring.size()) - Math.PI / 2;
        return new double[] {CENTRE_X + RING * Math.cos(angle), CENTRE_Y + RING * Math.sin(angle)};
    }

    private String colour(Tie tie) {
        return tie.hostility() > 0 ? theme.series(8) : tie.regimes() > 0 ? theme.series(1) : theme.series(0);
    }

    private double list(Svg svg, List<Tie> ties) {
        svg.text("Tie", LIST, TOP + 12, TextStyle.of(12.5, theme.muted()));
        svg.text("easiest cause that breaks it", LIST + 70, TOP + 12, TextStyle.of(12.5, theme.muted()));
        svg.text("of its room", WIDTH - MARGIN - BAR_WIDTH, TOP + 12, TextStyle.of(12.5, theme.muted()));
        double y = TOP + 22;
        for (Tie tie : ties.subList(0, Math.min(LISTED, ties.size()))) {
            Break easiest = tie.breaks().getFirst();
            double centre = y + ROW / 2;
            boolean turned = tie.b().equals(state);
            svg.text(
                    (turned ? tie.b() : tie.a()) + "-" + (turned ? tie.a() : tie.b()),
                    LIST,
                    centre + 4.5,
                    TextStyle.of(13, theme.ink()).bold());
            svg.text(
                    svg.face(false).cut(words(easiest), 12.5, WIDTH - MARGIN - BAR_WIDTH - LIST - 80),
                    LIST + 70,
                    centre + 4.5,
                    TextStyle.of(12.5, theme.ink()));
            double x = WIDTH - MARGIN - BAR_WIDTH;
            svg.element(
                    "rect",
                    "x",
                    x,
                    "y",
                    centre - 6,
                    "width",
                    BAR_WIDTH,
                    "height",
                    12.0,
                    "fill",
                    theme.panel(),
                    "stroke",
                    theme.frame());
            svg.element(
                    "rect",
                    "x",
                    x,
                    "y",
                    centre - 6,
                    "width",
                    BAR_WIDTH * Math.min(1, easiest.room()),
                    "height",
                    12.0,
                    "fill",
                    theme.ink());
            y += ROW;
        }
        return y;
    }

    private String words(Break change) {
        String through = change.through() < 0 ? "" : report.states().get(change.through());
        return switch (change.cause()) {
            case BENEFIT -> "benefit falls by " + Figures.percent(change.amount());
            case COST -> "cost rises to " + Figures.grouped(change.amount(), 1) + " times";
            case EXPOSURE -> "regimes of " + Figures.grouped(change.amount(), 1) + " more";
            case HOSTILITY -> "hostility with " + through + " by " + Figures.grouped(change.amount(), 2);
            case RIVAL -> "tie with " + through + " by " + Figures.grouped(change.amount(), 1);
            case EXCLUSIVITY -> "exclusivity by " + Figures.grouped(change.amount(), 2);
        };
    }

    private void legend(Svg svg, double y) {
        TextStyle style = TextStyle.of(12.5, theme.muted());
        double x = MARGIN;
        String[] words = {"no regime", "regimes against either", "one holds a regime against the other"};
        int[] series = {0, 1, 8};
        for (int k = 0; k < words.length; k++) {
            svg.line(x, y - 4, x + 26, y - 4, theme.series(series[k]), 5);
            svg.text(words[k], x + 34, y, style);
            x += 34 + svg.width(words[k], style) + 26;
        }
        svg.element(
                "line",
                "x1",
                x,
                "y1",
                y - 4,
                "x2",
                x + 26,
                "y2",
                y - 4,
                "stroke",
                theme.ink(),
                "stroke-width",
                3,
                "stroke-dasharray",
                "7 4");
        svg.text("breaks within " + Figures.percent(FIRM) + " of a cause's room", x + 34, y, style);
    }
}
