package org.landbridge.app;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.landbridge.app.EstimateWords.Line;
import org.landbridge.app.TextTable.Column;
import org.landbridge.trade.estimate.Covariance;
import org.landbridge.trade.estimate.Estimate;
import org.landbridge.trade.gravity.GravityResult;

/** Estimates as plain text or Markdown: one model with all its figures, or several side by side. */
final class EstimateTable {
    private final EstimateReport report;
    private final boolean markdown;

    EstimateTable(EstimateReport report, boolean markdown) {
        this.report = report;
        this.markdown = markdown;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        line(
                text,
                "data",
                report.file() + " (" + Figures.grouped(report.rows(), 0) + " rows, SHA-256 "
                        + report.sha256().substring(0, 12) + "...)");
        List<GravityResult> models = report.models();
        if (models.size() == 1) {
            one(text, models.getFirst());
        } else {
            several(text, models);
        }
        return text.toString();
    }

    private void one(StringBuilder text, GravityResult result) {
        Estimate estimate = result.estimate();
        Covariance covariance = result.covariance();
        about(text, result);
        text.append('\n');
        ReportTable table = new ReportTable(
                Column.left(result.sample().formula().responseText()),
                Column.right("estimate"),
                Column.right("std. error"),
                Column.right(EstimateWords.statistic(result)),
                Column.right("p value"),
                Column.left(""));
        for (int i = 0; i < estimate.names().size(); i++) {
            double p = covariance.pValues()[i];
            table.add(
                    estimate.names().get(i),
                    EstimateWords.figure(estimate.coefficients()[i]),
                    EstimateWords.figure(covariance.standardErrors()[i]),
                    Figures.fixed(covariance.statistics()[i], 2),
                    EstimateWords.probability(p),
                    EstimateWords.stars(p));
        }
        text.append(table.text(markdown));
        text.append(markdown ? "\n" : "").append(stars()).append("\n\n");
        for (Line line : EstimateWords.lines(result)) {
            line(text, line.name(), line.value());
        }
    }

    private void about(StringBuilder text, GravityResult result) {
        line(text, "formula", result.request().formula().text());
        line(text, "estimator", result.request().estimator().label());
        if (result.request().where() != null) {
            line(text, "where", result.request().where().text());
        }
        if (result.request().weights() != null) {
            line(text, "weights", result.request().weights().text());
        }
        line(text, "rows used", Figures.grouped(result.estimate().rows(), 0));
        line(text, "left out", EstimateWords.leftOut(result));
        line(text, "separation", EstimateWords.separation(result));
        line(text, "effects", EstimateWords.effects(result));
        line(text, "errors", EstimateWords.errors(result));
        line(text, "convention", EstimateWords.convention(result));
        if (!result.estimate().droppedRegressors().isEmpty()) {
            line(
                    text,
                    "collinear",
                    String.join(", ", result.estimate().droppedRegressors()) + ": explained by the rest, left out");
        }
    }

    private void several(StringBuilder text, List<GravityResult> models) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.left(""));
        for (int m = 1; m <= models.size(); m++) {
            columns.add(Column.right("(" + m + ")"));
        }
        ReportTable table = new ReportTable(columns.toArray(Column[]::new));
        for (List<String> row : grid(models)) {
            table.add(row.toArray(String[]::new));
        }
        text.append('\n').append(table.text(markdown));
        text.append(markdown ? "\n" : "").append(stars()).append("; standard errors in parentheses\n");
        for (int m = 0; m < models.size(); m++) {
            text.append(markdown ? "\n**(" : "\n(").append(m + 1).append(markdown ? ")**\n\n" : ")\n");
            about(text, models.get(m));
        }
    }

    /** Rows of a table that shows models side by side; the first cell names the row. */
    static List<List<String>> grid(List<GravityResult> models) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("response", models, m -> m.sample().formula().responseText()));
        rows.add(row("estimator", models, m -> m.request().estimator().label()));
        Set<String> names = new LinkedHashSet<>();
        models.forEach(m -> names.addAll(m.estimate().names()));
        for (String name : names) {
            rows.add(row(name, models, m -> cell(m, name, false)));
            rows.add(row("", models, m -> cell(m, name, true)));
        }
        Set<String> effects = new LinkedHashSet<>();
        models.forEach(m -> m.estimate().effects().forEach(e -> effects.add(e.name())));
        for (String effect : effects) {
            rows.add(row(
                    "effect " + effect,
                    models,
                    m -> m.estimate().effects().stream()
                            .filter(e -> e.name().equals(effect))
                            .map(e -> Figures.grouped(e.levels(), 0))
                            .findFirst()
                            .orElse("")));
        }
        rows.add(row("rows", models, m -> Figures.grouped(m.estimate().rows(), 0)));
        Set<String> lines = new LinkedHashSet<>();
        models.forEach(m -> EstimateWords.lines(m).forEach(line -> lines.add(line.name())));
        for (String name : lines) {
            rows.add(row(
                    name,
                    models,
                    m -> EstimateWords.lines(m).stream()
                            .filter(line -> line.name().equals(name))
                            .map(Line::value)
                            .findFirst()
                            .orElse("")));
        }
        return rows;
    }

    private static List<String> row(String name, List<GravityResult> models, Function<GravityResult, String> cell) {
        List<String> row = new ArrayList<>();
        row.add(name);
        models.forEach(model -> row.add(cell.apply(model)));
        return row;
    }

    private static String cell(GravityResult model, String name, boolean error) {
        int at = model.estimate().names().indexOf(name);
        if (at < 0) {
            return "";
        }
        return error
                ? "(" + EstimateWords.figure(model.covariance().standardErrors()[at]) + ")"
                : EstimateWords.figure(model.estimate().coefficients()[at])
                        + EstimateWords.stars(model.covariance().pValues()[at]);
    }

    private String stars() {
        return markdown ? EstimateWords.STARS.replace("*", "\\*") : EstimateWords.STARS;
    }

    private void line(StringBuilder text, String name, String value) {
        if (markdown) {
            text.append("- ")
                    .append(name)
                    .append(": `")
                    .append(value.replace('`', '\''))
                    .append("`\n");
        } else {
            text.append(name)
                    .append(" ".repeat(Math.max(1, 26 - name.length())))
                    .append(value)
                    .append('\n');
        }
    }
}
