package org.landbridge.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.landbridge.app.chart.Courses;
import org.landbridge.app.chart.Pictures;
import org.landbridge.app.chart.Quantity;
import org.landbridge.app.chart.Theme;
import org.landbridge.network.Network;
import org.landbridge.study.Comparison;
import picocli.CommandLine.Option;

/** Which pictures are drawn beside the report. Without them no class of the charts is loaded. */
final class PictureOptions {
    @Option(
            names = "--chart",
            paramLabel = "FILE",
            description = "Also draw days against km, and what days and USD go to, as FILE.svg or FILE.png.")
    private @Nullable Path chart;

    @Option(
            names = "--chart-of",
            paramLabel = "Q",
            description = "What the chart draws against km: time or usd (default: time).")
    private String chartOf = "time";

    @Option(names = "--map", paramLabel = "FILE", description = "Also draw the routes on a map, FILE.svg or FILE.png.")
    private @Nullable Path map;

    @Option(
            names = "--theme",
            paramLabel = "T",
            description = "Colours of the pictures: light or dark (default: light).")
    private String theme = "light";

    /** Refuses what cannot be drawn before anything is computed. */
    void check() {
        if (chart == null && map == null && chartOf.equals("time") && theme.equals("light")) {
            return;
        }
        if (chart != null) {
            Pictures.requireKnownEnding(chart);
        }
        if (map != null) {
            Pictures.requireKnownEnding(map);
        }
        Quantity.of(chartOf);
        Theme.of(theme);
    }

    void draw(Comparison comparison, Path dataFolder, Network network, Console console) {
        if (chart != null) {
            Pictures.chart(chart, comparison, Quantity.of(chartOf), Theme.of(theme));
            console.note("chart written to " + chart);
        }
        if (map != null) {
            Pictures.map(map, comparison, Courses.read(dataFolder, network), Theme.of(theme));
            console.note("map written to " + map);
        }
    }
}
