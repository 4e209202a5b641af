package org.landbridge.app.chart;

import java.util.List;
import java.util.Map;
import org.landbridge.app.Figures;
import org.landbridge.app.chart.Svg.Lettering;
import org.landbridge.study.appraise.Appraisal;
import org.landbridge.trade.appraise.CashFlow;
import org.landbridge.trade.appraise.Item;
import org.landbridge.trade.appraise.Uncertainty;

/**
 * Costs and benefits of each year as bars on either side of nothing, and below what they add up to, discounted: where that
 * line ends is the net present value.
 */
final class CashChart implements Picture {
    private static final double WIDTH = 980;
    private static final double LEFT = 84;
    private static final double RIGHT = 190;
    private static final double TOP = 92;
    private static final double BARS = 270;
    private static final double BETWEEN = 52;
    private static final double LINE = 170;
    private static final double MARGIN = 26;
    private static final double MILLION = 1e6;

    private final Appraisal appraisal;
    private final Theme theme;
    private final CashFlow total;

    /** Lines of an appraisal that one colour stands for. */
    private record Group(String name, int colour, List<Item> items) {}

    private static final List<Group> GROUPS = List.of(
            new Group("building", 9, List.of(Item.CAPITAL)),
            new Group("upkeep", 4, List.of(Item.OPERATING)),
            new Group("users: freight", 0, List.of(Item.FREIGHT)),
            new Group("users: time, reliability", 5, List.of(Item.TIME, Item.RELIABILITY)),
            new Group("users: wider choice", 3, List.of(Item.CHOICE)),
            new Group("owner and states", 1, List.of(Item.ACCESS, Item.RECEIPTS)),
            new Group("CO2e", 2, List.of(Item.CO2)),
            new Group("left at the end", 6, List.of(Item.RESIDUAL)));

    CashChart(Appraisal appraisal, Theme theme) {
        this.appraisal = appraisal;
        this.theme = theme;
        this.total = appraisal.total();
    }

    @Override
    public String svg(Lettering lettering) {
        return draw(new Svg(theme, lettering));
    }

    String draw(Svg svg) {
        String title = appraisal.file().name() + ": costs and benefits by year";
        svg.text(
                svg.face(true).cut(title, 22, WIDTH - 2 * MARGIN),
                MARGIN,
                40,
                TextStyle.of(22, theme.ink()).bold());
        svg.text(
                svg.face(false)
                        .cut(
                                "million USD, prices of " + appraisal.file().priceYear() + "; traffic: "
                                        + appraisal.traffic().name() + "; scenario " + appraisal.scenario() + ", data "
                                        + appraisal.dataName() + " " + appraisal.dataVersion(),
                                13,
                                WIDTH - 2 * MARGIN),
                MARGIN,
                62,
                TextStyle.of(13, theme.muted()));
        Box above = new Box(LEFT, TOP, WIDTH - LEFT - RIGHT, BARS);
        Box below = new Box(LEFT, above.bottom() + BETWEEN, above.width(), LINE);
        bars(svg, above);
        line(svg, below);
        legend(svg, above);
        return svg.document(WIDTH, below.bottom() + 48, title);
    }

    private int years() {
        return total.amounts().length;
    }

    private double of(Group group, int year) {
        Map<Item, CashFlow> flows = appraisal.flows();
        double sum = 0;
        for (Item item : group.items()) {
            CashFlow flow = flows.get(item);
            sum += flow == null ? 0 : flow.of(year) / MILLION;
        }
        return sum;
    }

    private void bars(Svg svg, Box plot) {
        double low = 0;
        double high = 0;
        for (int year = total.firstYear(); year <= total.lastYear(); year++) {
            double up = 0;
            double down = 0;
            for (Group group : GROUPS) {
                double value = of(group, year);
                up += Math.max(0, value);
                down += Math.min(0, value);
            }
            low = Math.min(low, down);
            high = Math.max(high, up);
        }
        Scale scale = Scale.over(low, high, 6);
        grid(svg, plot, scale);
        double step = plot.width() / years();
        for (int year = total.firstYear(); year <= total.lastYear(); year++) {
            double x = plot.x() + (year - total.firstYear()) * step + 0.14 * step;
            double up = 0;
            double down = 0;
            for (Group group : GROUPS) {
                double value = of(group, year);
                double from = value > 0 ? up : down;
                double y1 = y(plot, scale, from);
                double y2 = y(plot, scale, from + value);
                if (Math.abs(y1 - y2) > 0.05) {
                    svg.rect(
                            new Box(x, Math.min(y1, y2), 0.72 * step, Math.abs(y1 - y2)), theme.series(group.colour()));
                }
                up += Math.max(0, value);
                down += Math.min(0, value);
            }
        }
        years(svg, plot);
    }

    private void line(Svg svg, Box plot) {
        double[] sums = new double[years()];
        double sum = 0;
        double low = 0;
        double high = 0;
        for (int i = 0; i < sums.length; i++) {
            int year = total.firstYear() + i;
            sum += total.of(year)
                    / MILLION
                    * Math.pow(1 + appraisal.rate(), appraisal.file().baseYear() - year);
            sums[i] = sum;
            low = Math.min(low, sum);
            high = Math.max(high, sum);
        }
        Uncertainty u = appraisal.uncertainty();
        if (u != null) {
            low = Math.min(low, u.percentile(0.1) / MILLION);
            high = Math.max(high, u.percentile(0.9) / MILLION);
        }
        Scale scale = Scale.over(low, high, 4);
        svg.text(
                "What it adds up to, discounted at " + Figures.plain(100 * appraisal.rate()) + " %",
                plot.x(),
                plot.y() - 10,
                TextStyle.of(13, theme.ink()).bold());
        grid(svg, plot, scale);
        double step = plot.width() / years();
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < sums.length; i++) {
            path.append(i == 0 ? "M" : "L")
                    .append(Svg.number(plot.x() + (i + 0.5) * step))
                    .append(' ')
                    .append(Svg.number(y(plot, scale, sums[i])));
        }
        svg.element("path", "d", path, "fill", "none", "stroke", theme.series(0), "stroke-width", 2.4);
        years(svg, plot);
        double end = y(plot, scale, sum);
        double middle = Math.clamp(end, plot.y() + 14, plot.bottom() - 38);
        double x = plot.right() + 22;
        svg.text(
                "NPV " + Figures.grouped(sum, 0),
                x,
                middle + 4,
                TextStyle.of(13, theme.ink()).bold());
        if (u != null) {
            double p90 = y(plot, scale, u.percentile(0.9) / MILLION);
            double p10 = y(plot, scale, u.percentile(0.1) / MILLION);
            svg.line(plot.right() + 9, p90, plot.right() + 9, p10, theme.series(0), 2);
            svg.line(plot.right() + 4, p90, plot.right() + 14, p90, theme.series(0), 2);
            svg.line(plot.right() + 4, p10, plot.right() + 14, p10, theme.series(0), 2);
            svg.text(
                    "P10–P90 " + Figures.grouped(u.percentile(0.1) / MILLION, 0) + " to "
                            + Figures.grouped(u.percentile(0.9) / MILLION, 0),
                    x,
                    middle + 20,
                    TextStyle.of(11.5, theme.muted()));
            svg.text(
                    "chance above 0: " + Figures.percent(u.chancePositive()),
                    x,
                    middle + 35,
                    TextStyle.of(11.5, theme.muted()));
        }
    }

    private void grid(Svg svg, Box plot, Scale scale) {
        svg.rect(plot, theme.panel());
        for (double tick : scale.ticks()) {
            double y = y(plot, scale, tick);
            svg.line(plot.x(), y, plot.right(), y, tick == 0 ? theme.frame() : theme.grid(), tick == 0 ? 1.6 : 1);
            svg.text(
                    Figures.grouped(tick, scale.step() < 1 ? 1 : 0),
                    plot.x() - 8,
                    y + 4,
                    TextStyle.of(12, theme.muted()).toTheLeft());
        }
    }

    private void years(Svg svg, Box plot) {
        double step = plot.width() / years();
        for (int year = total.firstYear(); year <= total.lastYear(); year++) {
            if (year % 5 == 0) {
                svg.text(
                        Integer.toString(year),
                        plot.x() + (year - total.firstYear() + 0.5) * step,
                        plot.bottom() + 17,
                        TextStyle.of(12, theme.muted()).centred());
            }
        }
    }

    private static double y(Box plot, Scale scale, double value) {
        return plot.bottom() - scale.at(value) * plot.height();
    }

    private void legend(Svg svg, Box plot) {
        double y = plot.y() + 12;
        for (Group group : GROUPS) {
            boolean any = false;
            for (int year = total.firstYear(); year <= total.lastYear(); year++) {
                any |= of(group, year) != 0;
            }
            if (any) {
                svg.rect(new Box(plot.right() + 16, y - 10, 13, 12), theme.series(group.colour()));
                svg.text(group.name(), plot.right() + 35, y, TextStyle.of(12.5, theme.ink()));
                y += 21;
            }
        }
    }
}
