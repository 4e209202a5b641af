package org.landbridge.app;

import java.util.List;
import java.util.stream.Collectors;
import org.landbridge.trade.gravity.GravityResult;

/** Estimates as a LaTeX table with the rules of booktabs. */
final class EstimateLatex {
    private EstimateLatex() {}

    static String text(EstimateReport report) {
        List<GravityResult> models = report.models();
        StringBuilder text = new StringBuilder();
        text.append("% Landbridge ").append(Version.text()).append("; needs \\usepackage{booktabs}\n");
        text.append("\\begin{table}[htbp]\n\\centering\n\\begin{tabular}{l")
                .append("c".repeat(models.size()))
                .append("}\n\\toprule\n");
        for (int m = 1; m <= models.size(); m++) {
            text.append(" & (").append(m).append(')');
        }
        text.append(" \\\\\n");
        boolean coefficients = false;
        boolean ended = false;
        for (List<String> row : EstimateTable.grid(models)) {
            String name = row.getFirst();
            boolean about = name.equals("response") || name.equals("estimator");
            if (!about && !coefficients) {
                text.append("\\midrule\n");
                coefficients = true;
            }
            if (!ended && (name.startsWith("effect ") || name.equals("rows"))) {
                text.append("\\midrule\n");
                ended = true;
            }
            text.append(row.stream().map(EstimateLatex::escaped).collect(Collectors.joining(" & ")))
                    .append(" \\\\\n");
        }
        text.append("\\bottomrule\n\\end{tabular}\n\n\\begin{minipage}{\\linewidth}\\footnotesize\n");
        text.append(escaped(EstimateWords.STARS)).append("; standard errors in parentheses.\n");
        text.append(escaped(
                        "Data: " + report.file() + ", " + report.rows() + " rows, SHA-256 " + report.sha256() + "."))
                .append('\n');
        for (int m = 0; m < models.size(); m++) {
            GravityResult model = models.get(m);
            text.append("\\\\ ")
                    .append(escaped("(" + (m + 1) + ") "
                            + model.request().formula().text() + "; "
                            + (model.request().where() == null
                                    ? ""
                                    : "where " + model.request().where().text() + "; ")
                            + "errors " + EstimateWords.errors(model) + "; convention "
                            + EstimateWords.convention(model) + "; rows left out: " + EstimateWords.leftOut(model)
                            + "."))
                    .append('\n');
        }
        return text.append("\\end{minipage}\n\\end{table}\n").toString();
    }

    static String escaped(String plain) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\textbackslash{}");
                case '^' -> text.append("\\textasciicircum{}");
                case '~' -> text.append("\\textasciitilde{}");
                case '<' -> text.append("$<$");
                case '>' -> text.append("$>$");
                case '|' -> text.append("$|$");
                case '"' -> text.append("''");
                case '&', '%', '$', '#', '_', '{', '}' -> text.append('\\').append(c);
                case '\n', '\r', '\t' -> text.append(' ');
                default -> text.append(c);
            }
        }
        return text.toString();
    }
}
