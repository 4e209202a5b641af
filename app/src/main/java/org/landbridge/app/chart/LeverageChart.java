package org.landbridge.app.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.landbridge.app.Figures;
import org.landbridge.app.chart.Svg.Lettering;
import org.landbridge.network.Network;
import org.landbridge.network.State;
import org.landbridge.study.simulate.Interval;
import org.landbridge.study.transit.Leverage;
import org.landbridge.study.transit.Player;
import org.landbridge.study.transit.PlayerLeverage;
import org.landbridge.study.transit.Role;
import org.landbridge.study.transit.WorldLeverage;

/**
 * Bars of leverage by state, one for each world: the Shapley value, the part of it that comes from trade between others,
 * and the change against the first world. Whiskers go from P5 to P95. Worlds differ by fill, the first is grey.
 */
final class LeverageChart implements Picture {
    private static final double WIDTH = 1200;
    private static final double MARGIN = 26;
    private static final double LABELS = 172;
    private static final double TOP = 128;
    private static final double BAR = 12;
    private static final double GAP = 11;
    private static final double COLUMN = 300;
    private static final double BETWEEN = 34;
    private static final double FIGURE = 60;
    private static final int MOST = 18;
    private static final int MOST_WORLDS = 4;
    private static final double MILLION = 1e6;

    private final Leverage leverage;
    private final Network network;
    private final Theme theme;
    private final List<WorldLeverage> worlds;
    private final List<Integer> rows;

    LeverageChart(Leverage leverage, Network network, Theme theme) {
        this.leverage = leverage;
        this.network = network;
        this.theme = theme;
        worlds = leverage.worlds()
                .subList(0, Math.min(MOST_WORLDS, leverage.worlds().size()));
        int count = worlds.getFirst().players().size();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble((Integer i) -> -most(i)));
        rows = List.copyOf(order.subList(0, Math.min(MOST, count)));
    }

    private double most(int row) {
        return worlds.stream()
                .mapToDouble(w -> w.players().get(row).value().central())
                .max()
                .orElse(0);
    }

    @Override
    public String svg(Lettering lettering) {
        return draw(new Svg(theme, lettering));
    }

    String draw(Svg svg) {
        String title = "Leverage over " + leverage.trade();
        line(svg, title, 40, TextStyle.of(22, theme.ink()).bold());
        line(
                svg,
                leverage.date() + ", data " + leverage.dataName() + " " + leverage.dataVersion() + ", "
                        + leverage.options().draws() + " draws; million USD a year",
                62,
                TextStyle.of(13, theme.muted()));
        legend(svg, 84);
        double y = TOP;
        List<Panel> panels = panels();
        for (Panel panel : panels) {
            svg.text(
                    panel.head,
                    panel.zero,
                    TOP - 10,
                    TextStyle.of(13, theme.ink()).bold());
        }
        for (int row : rows) {
            double height = BAR * worlds.size();
            String name = name(worlds.getFirst().players().get(row).player());
            svg.text(
                    svg.face(false).cut(name, 13, LABELS - 14),
                    MARGIN + LABELS - 12,
                    y + height / 2 + 4.5,
                    TextStyle.of(13, theme.ink()).toTheLeft());
            for (Panel panel : panels) {
                for (int w = panel.first; w < worlds.size(); w++) {
                    bar(svg, panel, panel.what.of(worlds.get(w).players().get(row)), y + BAR * (w + 0.5), w);
                }
            }
            y += height + GAP;
        }
        for (Panel panel : panels) {
            svg.line(panel.zero, TOP - 4, panel.zero, y - GAP + 4, theme.ink(), 1.2);
        }
        y += 14;
        String note =
                "Shapley value of the transit game: transferable utility, no coercion, no crowding. Whiskers from P5"
                        + " to P95 of draws of demand, elasticities, prices and times.";
        for (String text : svg.face(false).wrap(note, 12.5, WIDTH - 2 * MARGIN)) {
            svg.text(text, MARGIN, y, TextStyle.of(12.5, theme.muted()));
            y += 18;
        }
        return svg.document(WIDTH, y + 8, title);
    }

    private void line(Svg svg, String text, double y, TextStyle style) {
        svg.text(svg.face(style.strong()).cut(text, style.size(), WIDTH - 2 * MARGIN), MARGIN, y, style);
    }

    private void legend(Svg svg, double y) {
        double x = MARGIN;
        for (int w = 0; w < worlds.size(); w++) {
            box(svg, x, y - 9, 20, 11, w);
            TextStyle style = TextStyle.of(12.5, theme.ink());
            String name = svg.face(false).cut(worlds.get(w).name(), 12.5, 210);
            svg.text(name, x + 27, y, style);
            x += 27 + svg.width(name, style) * Typeface.SLACK + 24;
        }
    }

    private interface What {
        Interval of(PlayerLeverage player);
    }

    /**
     * One column of bars.
     *
     * @param first number of the first world that it shows
     * @param zero where nothing lies
     * @param perUsd pixels of a USD
     */
    private record Panel(String head, What what, int first, double zero, double perUsd) {}

    private List<Panel> panels() {
        List<Panel> panels = new ArrayList<>();
        panels.add(panel("Shapley value", PlayerLeverage::value, 0, 0));
        if (Double.isFinite(worlds.getFirst().players().getFirst().others().central())) {
            panels.add(panel("of it on others' trade", PlayerLeverage::others, 0, 1));
        }
        if (worlds.size() > 1) {
            panels.add(panel("change", PlayerLeverage::change, 1, panels.size()));
        }
        return panels;
    }

    private Panel panel(String head, What what, int first, int number) {
        double least = 0;
        double most = 1e-9;
        for (int row : rows) {
            for (WorldLeverage world : worlds.subList(first, worlds.size())) {
                Interval i = what.of(world.players().get(row));
                least = Math.min(least, Math.min(i.central(), i.low()));
                most = Math.max(most, Math.max(i.central(), i.high()));
            }
        }
        double perUsd = (COLUMN - FIGURE) / (most - least);
        return new Panel(head, what, first, MARGIN + LABELS + number * (COLUMN + BETWEEN) - least * perUsd, perUsd);
    }

    private void bar(Svg svg, Panel panel, Interval interval, double centre, int world) {
        double length = Math.max(0.5, Math.abs(interval.central()) * panel.perUsd);
        double left = interval.central() < 0 ? panel.zero - length : panel.zero;
        box(svg, left, centre - BAR / 2 + 1, length, BAR - 2, world);
        double end = Math.max(0, interval.central());
        if (leverage.options().draws() > 0) {
            double from = panel.zero + interval.low() * panel.perUsd;
            double to = panel.zero + interval.high() * panel.perUsd;
            svg.line(from, centre, to, centre, theme.ink(), 1.2);
            svg.line(from, centre - 3, from, centre + 3, theme.ink(), 1.2);
            svg.line(to, centre - 3, to, centre + 3, theme.ink(), 1.2);
            end = Math.max(end, interval.high());
        }
        double million = interval.central() / MILLION;
        int decimals = Math.abs(million) < 10 ? 2 : Math.abs(million) < 100 ? 1 : 0;
        String figure = (panel.first > 0 && million > 0.005 ? "+" : "") + Figures.grouped(million, decimals);
        svg.text(figure, panel.zero + end * panel.perUsd + 6, centre + 4, TextStyle.of(11, theme.ink()));
    }

    private void box(Svg svg, double x, double y, double width, double height, int world) {
        svg.element(
                "rect",
                "x",
                x,
                "y",
                y,
                "width",
                width,
                "height",
                height,
                "fill",
                world == 0 ? theme.faint() : theme.series(world - 1),
                "stroke",
                theme.ink(),
                "stroke-width",
                0.8);
    }

    private String name(Player player) {
        State state = network.states().get(player.state());
        return (state == null ? player.state() : state.name())
                + (player.role() == Role.STATE ? "" : ", " + player.role().word());
    }
}
