package org.landbridge.app.chart;

import java.util.List;
import org.landbridge.study.Milestone;

/** The axes that all panels of a chart share. */
record ChartAxes(Axis km, Axis up) {
    /** A line this many times as long as all shorter ones may run off the chart, lest they shrink to nothing. */
    private static final double FAR = 1.5;

    /** Share of the lines that stay whole. */
    private static final double KEPT = 2.0 / 3;

    static ChartAxes of(List<List<ChartLine>> panels, Quantity quantity, int kmTicks) {
        List<ChartLine> lines = panels.stream().flatMap(List::stream).toList();
        double end = end(lines, panels);
        double most = 0;
        for (ChartLine line : lines) {
            if (line.route().km() <= end) {
                most = Math.max(most, quantity.total(line.route()).p90());
                for (Milestone milestone : line.route().milestones()) {
                    most = Math.max(most, quantity.at(milestone).p90());
                }
            }
        }
        return new ChartAxes(Axis.upTo(end * 1.03, kmTicks), Axis.upTo(most * 1.04, 8));
    }

    /** The longest line that is shown whole; the best of each panel always is. */
    private static double end(List<ChartLine> lines, List<List<ChartLine>> panels) {
        double best = 0;
        for (List<ChartLine> panel : panels) {
            best = Math.max(best, panel.isEmpty() ? 0 : panel.getFirst().route().km());
        }
        double[] km =
                lines.stream().mapToDouble(line -> line.route().km()).sorted().toArray();
        for (int i = 0; i < km.length - 1; i++) {
            if (i + 1 >= KEPT * km.length && km[i] >= best && km[i + 1] > FAR * km[i]) {
                return km[i];
            }
        }
        return km.length == 0 ? 1 : km[km.length - 1];
    }

    /** Whether a line leaves the chart before its destination. */
    boolean cuts(ChartLine line) {
        return line.route().km() > km.max();
    }
}
