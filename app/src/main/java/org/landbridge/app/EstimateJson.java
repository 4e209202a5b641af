package org.landbridge.app;

import org.landbridge.trade.estimate.Covariance;
import org.landbridge.trade.estimate.Estimate;
import org.landbridge.trade.estimate.GoodnessOfFit;
import org.landbridge.trade.formula.LeftOut;
import org.landbridge.trade.gravity.GravityRequest;
import org.landbridge.trade.gravity.GravityResult;
import org.landbridge.trade.separation.Rule;
import tools.jackson.core.JsonGenerator;

/** Estimates as JSON, with all digits. */
final class EstimateJson {
    private EstimateJson() {}

    static String text(EstimateReport report) {
        return JsonText.indented(json -> {
            json.writeStartObject();
            JsonText.head(json, report.file(), "sha256:" + report.sha256(), "base", null, 0);
            json.writeNumberProperty("dataRows", report.rows());
            json.writeArrayPropertyStart("models");
            report.models().forEach(model -> model(json, model));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void model(JsonGenerator json, GravityResult result) {
        Estimate estimate = result.estimate();
        json.writeStartObject();
        request(json, result);
        json.writeNumberProperty("rows", estimate.rows());
        json.writeArrayPropertyStart("leftOut");
        for (LeftOut left : result.leftOut()) {
            json.writeStartObject();
            json.writeStringProperty("reason", left.reason());
            json.writeNumberProperty("rows", left.rows());
            json.writeEndObject();
        }
        json.writeEndArray();
        coefficients(json, result);
        json.writeArrayPropertyStart("collinear");
        estimate.droppedRegressors().forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("effects");
        for (Estimate.Effect effect : estimate.effects()) {
            named(json, effect.name(), effect.levels());
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("clusters");
        for (int i = 0; i < result.covariance().clusters().length; i++) {
            named(
                    json,
                    result.design().clusters().get(i).name(),
                    result.covariance().clusters()[i]);
        }
        json.writeEndArray();
        fit(json, result);
        json.writeEndObject();
    }

    private static void request(JsonGenerator json, GravityResult result) {
        GravityRequest request = result.request();
        json.writeStringProperty("formula", request.formula().text());
        json.writeStringProperty("response", result.sample().formula().responseText());
        json.writeStringProperty("family", request.estimator().word());
        if (request.where() != null) {
            json.writeStringProperty("where", request.where().text());
        }
        if (request.weights() != null) {
            json.writeStringProperty("weights", request.weights().text());
        }
        json.writeStringProperty("errors", EstimateWords.errors(result));
        json.writeStringProperty("convention", EstimateWords.convention(result));
        json.writeArrayPropertyStart("separation");
        if (result.separation() != null) {
            request.separation().stream().map(Rule::word).forEach(json::writeString);
        }
        json.writeEndArray();
    }

    private static void coefficients(JsonGenerator json, GravityResult result) {
        Covariance covariance = result.covariance();
        json.writeArrayPropertyStart("coefficients");
        for (int i = 0; i < result.estimate().names().size(); i++) {
            json.writeStartObject();
            json.writeStringProperty("name", result.estimate().names().get(i));
            number(json, "estimate", result.estimate().coefficients()[i]);
            number(json, "standardError", covariance.standardErrors()[i]);
            number(json, EstimateWords.statistic(result), covariance.statistics()[i]);
            number(json, "pValue", covariance.pValues()[i]);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("covariance");
        for (double[] row : covariance.matrix()) {
            json.writeStartArray();
            for (double cell : row) {
                json.writeNumber(cell);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void fit(JsonGenerator json, GravityResult result) {
        GoodnessOfFit fit = result.estimate().fit();
        json.writeObjectPropertyStart("fit");
        number(json, "deviance", fit.deviance());
        number(json, "nullDeviance", fit.nullDeviance());
        number(json, "logLikelihood", fit.logLikelihood());
        number(json, "pseudoR2", fit.pseudoR2());
        number(json, "r2", fit.r2());
        number(json, "withinR2", fit.withinR2());
        number(json, "squaredCorrelation", fit.squaredCorrelation());
        number(json, "theta", result.estimate().theta());
        json.writeEndObject();
        if (result.reset() != null) {
            json.writeObjectPropertyStart("reset");
            number(json, "coefficient", result.reset().coefficient());
            number(json, "statistic", result.reset().statistic());
            number(json, "pValue", result.reset().pValue());
            json.writeEndObject();
        }
        json.writeNumberProperty("iterations", result.estimate().iterations());
    }

    private static void named(JsonGenerator json, String name, int levels) {
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeNumberProperty("levels", levels);
        json.writeEndObject();
    }

    /** Nothing where the model has no such figure. */
    private static void number(JsonGenerator json, String name, double value) {
        if (Double.isFinite(value)) {
            json.writeNumberProperty(name, value);
        }
    }
}
