package org.landbridge.app;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.landbridge.app.TextTable.Column;
import org.landbridge.network.ReportedVolume;
import org.landbridge.network.ReportedVolume.Unit;
import org.landbridge.study.demand.Backcheck;
import org.landbridge.study.demand.BackcheckRow;

/** A model beside every published volume, and the publishers beside each other. */
final class BackcheckText {
    private static final int MEASURE_WIDTH = 34;
    private static final int REPORTER_WIDTH = 24;

    private BackcheckText() {}

    static String of(Backcheck check, Format format) {
        return switch (format) {
            case CSV -> csv(check);
            case JSON -> json(check);
            case TABLE, MARKDOWN, GEOJSON -> table(check, format == Format.MARKDOWN);
        };
    }

    private static String table(Backcheck check, boolean markdown) {
        StringBuilder text = new StringBuilder(markdown ? "# " : "");
        text.append("Model against published volumes, data ")
                .append(check.dataName())
                .append(' ')
                .append(check.dataVersion())
                .append("\n\n");
        ReportTable table = new ReportTable(
                Column.left("question"),
                Column.broken("what", MEASURE_WIDTH),
                Column.left("span"),
                Column.left("unit"),
                Column.right("reported"),
                Column.right("a year"),
                Column.right("model"),
                Column.right("model/report"),
                Column.left("within reports"),
                Column.left("input"),
                Column.broken("reporter", REPORTER_WIDTH),
                Column.broken("source", REPORTER_WIDTH));
        for (BackcheckRow row : check.rows()) {
            ReportedVolume report = row.report();
            boolean known = Double.isFinite(row.model());
            table.add(
                    report.question(),
                    report.measure() + way(report),
                    report.from() + " to " + report.to().minusDays(1),
                    report.unit() == Unit.TONNES ? "kt" : word(report.unit()),
                    amount(report, report.value()),
                    amount(report, row.perYear()),
                    known ? amount(report, row.model()) + " " + row.basis().word() : "-",
                    Figures.grouped(row.ratio(), 2),
                    known && row.reports() > 1 ? (row.withinReports() ? "yes" : "no") : "",
                    row.input() ? "yes" : "",
                    report.reporter(),
                    String.join("; ", report.evidence().sources()));
        }
        text.append(table.text(markdown)).append('\n');
        text.append(
                markdown
                        ? "## Disagreement of reports about the same time\n\n"
                        : "Disagreement of reports about the same time\n\n");
        text.append(spread(check).text(markdown)).append('\n');
        text.append("a year: parts of a year made a year by their days; seasons are not evened out.\n");
        text.append("input: the model rests on the report's own source, so that agreement proves nothing.\n");
        text.append("Reports of one question may count different things: see the notes (JSON, CSV).\n");
        return text.toString();
    }

    private static ReportTable spread(Backcheck check) {
        ReportTable table = new ReportTable(
                Column.left("question"),
                Column.left("about"),
                Column.left("unit"),
                Column.right("reports"),
                Column.right("least a year"),
                Column.right("greatest a year"),
                Column.right("greatest/least"));
        Map<String, BackcheckRow> questions = new LinkedHashMap<>();
        for (BackcheckRow row : check.rows()) {
            String question = row.report().question() + ' ' + (row.report().unit() == Unit.TONNES);
            questions.putIfAbsent(question + ' ' + row.leastPerYear() + ' ' + row.greatestPerYear(), row);
        }
        for (BackcheckRow row : questions.values()) {
            if (row.reports() > 1) {
                ReportedVolume report = row.report();
                table.add(
                        report.question(),
                        Integer.toString(report.middle().getYear()),
                        report.unit() == Unit.TONNES ? "kt" : "TEU or containers",
                        Integer.toString(row.reports()),
                        amount(report, row.leastPerYear()),
                        amount(report, row.greatestPerYear()),
                        Figures.grouped(row.greatestPerYear() / row.leastPerYear(), 1));
            }
        }
        return table;
    }

    private static String way(ReportedVolume report) {
        String commodity = report.commodity().isEmpty() ? "" : ", " + report.commodity();
        return report.direction() == ReportedVolume.Direction.BOTH
                ? commodity
                : commodity + ", " + word(report.direction());
    }

    private static String amount(ReportedVolume report, double value) {
        return report.unit() == Unit.TONNES ? Figures.grouped(value / 1000, 1) : Figures.grouped(value, 0);
    }

    private static String word(Enum<?> constant) {
        return constant == Unit.TEU ? "TEU" : constant.name().toLowerCase(Locale.ROOT);
    }

    private static String csv(Backcheck check) {
        StringBuilder text = new StringBuilder();
        CsvLine.append(
                text,
                "id",
                "question",
                "measure",
                "direction",
                "unit",
                "from_date",
                "to_date",
                "value",
                "per_year",
                "model",
                "basis",
                "input",
                "least_per_year",
                "greatest_per_year",
                "reports",
                "reporter",
                "source",
                "confidence",
                "notes");
        for (BackcheckRow row : check.rows()) {
            ReportedVolume report = row.report();
            CsvLine.append(
                    text,
                    report.id(),
                    report.question(),
                    report.measure(),
                    word(report.direction()),
                    word(report.unit()),
                    report.from().toString(),
                    report.to().toString(),
                    Figures.fixed(report.value(), 0),
                    Figures.fixed(row.perYear(), 0),
                    Figures.fixed(row.model(), 0),
                    row.basis().word(),
                    row.input() ? "yes" : "no",
                    Figures.fixed(row.leastPerYear(), 0),
                    Figures.fixed(row.greatestPerYear(), 0),
                    Integer.toString(row.reports()),
                    report.reporter(),
                    report.evidence().sourceText(),
                    report.evidence().confidence().word(),
                    report.notes());
        }
        return text.toString();
    }

    private static String json(Backcheck check) {
        return JsonText.indented(json -> {
            json.writeStartObject();
            JsonText.head(json, check.dataName(), check.dataVersion(), "base", null, 0);
            json.writeArrayPropertyStart("reports");
            for (BackcheckRow row : check.rows()) {
                ReportedVolume report = row.report();
                json.writeStartObject();
                json.writeStringProperty("id", report.id());
                json.writeStringProperty("question", report.question());
                json.writeStringProperty("measure", report.measure());
                json.writeStringProperty("direction", word(report.direction()));
                json.writeStringProperty("unit", word(report.unit()));
                json.writeStringProperty("from", report.from().toString());
                json.writeStringProperty("to", report.to().toString());
                JsonText.number(json, "value", report.value(), 0);
                JsonText.number(json, "perYear", row.perYear(), 0);
                JsonText.number(json, "model", row.model(), 0);
                json.writeStringProperty("basis", row.basis().word());
                json.writeBooleanProperty("input", row.input());
                JsonText.number(json, "leastPerYear", row.leastPerYear(), 0);
                JsonText.number(json, "greatestPerYear", row.greatestPerYear(), 0);
                json.writeNumberProperty("reports", row.reports());
                json.writeStringProperty("reporter", report.reporter());
                json.writeArrayPropertyStart("sources");
                report.evidence().sources().forEach(json::writeString);
                json.writeEndArray();
                json.writeStringProperty(
                        "confidence", report.evidence().confidence().word());
                json.writeStringProperty("notes", report.notes());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
