package org.landbridge.app;

import org.landbridge.app.TextTable.Column;
import org.landbridge.network.ChoiceValue;
import org.landbridge.study.choice.ChoiceFit;
import org.landbridge.study.choice.ChoiceFit.FittedVolume;
import org.landbridge.study.choice.VolumeTarget;
import tools.jackson.core.JsonGenerator;

/** A fit of the parameters of choice, as text or JSON. */
final class ChoiceFitText {
    private ChoiceFitText() {}

    static String table(ChoiceFit fit) {
        StringBuilder text = new StringBuilder("Choice of ways, fitted to reported volumes\n");
        text.append("data ").append(fit.dataName()).append(' ').append(fit.dataVersion());
        text.append("; demand and network of ").append(fit.date());
        text.append("; reports within ").append(fit.windowDays()).append(" days\n\n");
        TextTable parameters = new TextTable(
                Column.left("parameter"),
                Column.left("corridor"),
                Column.right("before"),
                Column.right("fitted"),
                Column.right("std. error"),
                Column.left("source"));
        for (int i = 0; i < fit.after().size(); i++) {
            ChoiceValue row = fit.after().get(i);
            parameters.add(
                    row.parameter().word(),
                    row.corridor(),
                    Figures.plain(fit.before().get(i).value()),
                    row.fitted() ? Figures.fixed(row.value(), 3) : "",
                    row.fitted() ? Figures.fixed(row.standardError(), 3) : "",
                    row.evidence().sourceText());
        }
        text.append(parameters.text("  "));
        text.append("\nReported and modelled, 1,000 t a year\n");
        TextTable volumes = new TextTable(
                Column.left("question"),
                Column.left("of"),
                Column.right("reports"),
                Column.right("least"),
                Column.right("mean"),
                Column.right("most"),
                Column.right("before"),
                Column.right("fitted"),
                Column.right("left out"));
        for (FittedVolume volume : fit.volumes()) {
            VolumeTarget target = volume.target();
            volumes.add(
                    target.question(),
                    target.links().isEmpty() ? target.corridor() : String.join(", ", target.links()),
                    Integer.toString(target.reports()),
                    thousands(target.least()),
                    thousands(target.perYear()),
                    thousands(target.greatest()),
                    thousands(volume.before()),
                    thousands(volume.after()),
                    thousands(volume.leftOut()));
        }
        text.append(volumes.text("  "));
        text.append("\nTypical factor between model and report: ")
                .append(factor(fit.logErrorBefore()))
                .append(" before, ")
                .append(factor(fit.logErrorAfter()))
                .append(" fitted, ")
                .append(factor(fit.logErrorLeftOut()))
                .append(" left out.\n");
        text.append("left out: the question predicted by a fit to all others (one Gauss-Newton step).\n");
        text.append("A constant is what a corridor costs beyond what the network says, in units of the pair's cheapest"
                + " cost.\n");
        text.append("Standard errors hold if model and reports are off as is assumed, or by as much as they are seen to"
                + " be; the pull to 6, 0.6 and 0 is part of them.\n");
        if (!fit.settled()) {
            text.append("New routes still moved a volume by more than 5 % after round ")
                    .append(fit.rounds())
                    .append(".\n");
        }
        return text.toString();
    }

    private static String thousands(double value) {
        return Figures.fixed(value / 1000, 1);
    }

    private static String factor(double logError) {
        return Figures.fixed(Math.exp(logError), 2);
    }

    static String json(ChoiceFit fit) {
        return JsonText.indented(json -> {
            json.writeStartObject();
            JsonText.head(
                    json, fit.dataName(), fit.dataVersion(), "base", fit.date().toString(), 1);
            json.writeNumberProperty("windowDays", fit.windowDays());
            json.writeArrayPropertyStart("parameters");
            for (int i = 0; i < fit.after().size(); i++) {
                parameter(json, fit.before().get(i), fit.after().get(i));
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("volumes");
            fit.volumes().forEach(volume -> volume(json, volume));
            json.writeEndArray();
            json.writeObjectPropertyStart("typicalFactor");
            JsonText.number(json, "before", Math.exp(fit.logErrorBefore()), 3);
            JsonText.number(json, "fitted", Math.exp(fit.logErrorAfter()), 3);
            JsonText.number(json, "leftOut", Math.exp(fit.logErrorLeftOut()), 3);
            json.writeEndObject();
            json.writeNumberProperty("rounds", fit.rounds());
            json.writeBooleanProperty("settled", fit.settled());
            json.writeEndObject();
        });
    }

    private static void parameter(JsonGenerator json, ChoiceValue before, ChoiceValue after) {
        json.writeStartObject();
        json.writeStringProperty("parameter", after.parameter().word());
        if (!after.corridor().isEmpty()) {
            json.writeStringProperty("corridor", after.corridor());
        }
        json.writeNumberProperty("before", before.value());
        json.writeNumberProperty("value", after.value());
        json.writeBooleanProperty("fitted", after.fitted());
        if (after.fitted()) {
            json.writeNumberProperty("standardError", after.standardError());
        }
        json.writeStringProperty("source", after.evidence().sourceText());
        json.writeStringProperty("confidence", after.evidence().confidence().word());
        json.writeEndObject();
    }

    private static void volume(JsonGenerator json, FittedVolume volume) {
        VolumeTarget target = volume.target();
        json.writeStartObject();
        json.writeStringProperty("question", target.question());
        json.writeStringProperty("measure", target.measure());
        json.writeStringProperty("corridor", target.corridor());
        json.writeArrayPropertyStart("links");
        target.links().forEach(json::writeString);
        json.writeEndArray();
        json.writeNumberProperty("reports", target.reports());
        JsonText.number(json, "least", target.least(), 0);
        JsonText.number(json, "mean", target.perYear(), 0);
        JsonText.number(json, "most", target.greatest(), 0);
        JsonText.number(json, "before", volume.before(), 0);
        JsonText.number(json, "fitted", volume.after(), 0);
        JsonText.number(json, "leftOut", volume.leftOut(), 0);
        json.writeEndObject();
    }
}
