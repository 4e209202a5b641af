package org.landbridge.studio.api;

import java.util.List;
import org.landbridge.app.CsvReport;
import org.landbridge.app.GeoJsonReport;
import org.landbridge.app.JsonReport;
import org.landbridge.app.MarkdownReport;
import org.landbridge.app.chart.Pictures;
import org.landbridge.app.chart.Quantity;
import org.landbridge.app.chart.Theme;
import org.landbridge.studio.http.Call;
import org.landbridge.studio.http.Reply;
import org.landbridge.studio.http.Routes;
import org.landbridge.studio.http.Workers;
import org.landbridge.study.Comparison;

/** {@code landbridge compare}, in every form that it prints or draws. */
final class CompareOperation implements Routes.Operation {
    private static final List<String> FORMATS =
            List.of("json", "csv", "markdown", "geojson", "time.svg", "usd.svg", "map.svg");

    /** Answers that are kept, as text of a few hundred kB each. */
    private static final int KEPT = 96;

    private final Desk desk;
    private final Workers workers;
    private final Kept.Bounded<Wanted, Reply> answers = new Kept.Bounded<>(KEPT);

    /** A question with the form of its answer. */
    private record Wanted(Asked asked, String format, Theme theme) {}

    CompareOperation(Desk desk, Workers workers) {
        this.desk = desk;
        this.workers = workers;
    }

    @Override
    public Reply reply(Call call) throws InterruptedException {
        Fields fields = Fields.of(call.body(), Asked.fieldsAnd("format", "theme"));
        String format = fields.choice("format", "json", FORMATS);
        Theme theme = Theme.of(fields.choice("theme", "light", List.of("light", "dark")));
        return workers.compute(() -> {
            Asked asked = Asked.read(fields, desk);
            return answers.get(new Wanted(asked, format, theme), () -> print(asked.compare(desk), format, theme));
        });
    }

    private Reply print(Comparison comparison, String format, Theme theme) {
        return switch (format) {
            case "csv" -> Reply.text("text/csv", CsvReport.text(comparison));
            case "markdown" -> Reply.text("text/markdown", MarkdownReport.text(comparison));
            case "geojson" ->
                Reply.text("application/geo+json", GeoJsonReport.text(comparison, desk.courses(comparison.known())));
            case "time.svg" -> Reply.text("image/svg+xml", Pictures.chartSvg(comparison, Quantity.of("time"), theme));
            case "usd.svg" -> Reply.text("image/svg+xml", Pictures.chartSvg(comparison, Quantity.of("usd"), theme));
            case "map.svg" ->
                Reply.text("image/svg+xml", Pictures.mapSvg(comparison, desk.courses(comparison.known()), theme));
            default -> Reply.json(JsonReport.text(comparison));
        };
    }
}
