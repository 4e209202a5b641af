package org.landbridge.app;

import java.util.List;
import org.landbridge.trade.estimate.Estimate;
import org.landbridge.trade.gravity.GravityResult;

/** Estimates as CSV: a line for each coefficient of each model, with all digits. */
final class EstimateCsv {
    private EstimateCsv() {}

    static String text(EstimateReport report) {
        StringBuilder text = new StringBuilder();
        CsvLine.append(
                text,
                "model",
                "response",
                "estimator",
                "term",
                "estimate",
                "standard_error",
                "statistic",
                "p_value",
                "rows",
                "errors",
                "convention",
                "formula",
                "where",
                "data",
                "data_sha256");
        List<GravityResult> models = report.models();
        for (int m = 0; m < models.size(); m++) {
            GravityResult model = models.get(m);
            Estimate estimate = model.estimate();
            for (int i = 0; i < estimate.names().size(); i++) {
                CsvLine.append(
                        text,
                        Integer.toString(m + 1),
                        model.sample().formula().responseText(),
                        model.request().estimator().word(),
                        estimate.names().get(i),
                        Double.toString(estimate.coefficients()[i]),
                        Double.toString(model.covariance().standardErrors()[i]),
                        Double.toString(model.covariance().statistics()[i]),
                        Double.toString(model.covariance().pValues()[i]),
                        Integer.toString(estimate.rows()),
                        EstimateWords.errors(model),
                        EstimateWords.convention(model),
                        model.request().formula().text(),
                        model.request().where() == null
                                ? ""
                                : model.request().where().text(),
                        report.file(),
                        report.sha256());
            }
        }
        return text.toString();
    }
}
