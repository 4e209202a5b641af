package org.landbridge.app;

import java.util.concurrent.Callable;
import org.landbridge.app.QuestionOptions.Asked;
import org.landbridge.app.chart.Courses;
import org.landbridge.study.CompareStudy;
import org.landbridge.study.Comparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Compares the ways between two places. */
@Command(
        name = "compare",
        description = "Compares the ways between two places: days, USD, CO2e, borders, sanctions exposure.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  landbridge compare RULED INNSA",
            "  landbridge compare \"St Petersburg\" Mumbai --date 2026-06-01 --cargo FEU:machinery --max 5",
            "  landbridge compare RULED INNSA --scenario examples/suez-closed.yaml --format json",
            "  landbridge compare RULED INNSA --chart time.svg --map corridors.png --theme dark"
        })
final class CompareCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private QuestionOptions options = new QuestionOptions();

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Format format = options.format();
        options.pictures().check();
        Asked asked = options.read(console);
        Comparison comparison = CompareStudy.compare(asked.network(), asked.scenarios(), asked.question());
        options.pictures().draw(comparison, options.dataFolder(), comparison.known(), console);
        console.out()
                .print(
                        switch (format) {
                            case TABLE -> new TableReport(comparison).text();
                            case JSON -> JsonReport.text(comparison);
                            case CSV -> CsvReport.text(comparison);
                            case MARKDOWN -> MarkdownReport.text(comparison);
                            case GEOJSON ->
                                GeoJsonReport.text(comparison, Courses.read(options.dataFolder(), comparison.known()));
                        });
        return 0;
    }
}
