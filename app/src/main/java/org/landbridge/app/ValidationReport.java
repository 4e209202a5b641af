package org.landbridge.app;

import org.landbridge.app.TextTable.Column;
import org.landbridge.network.Network;
import org.landbridge.network.Observation;
import org.landbridge.study.validate.Check;
import org.landbridge.study.validate.Figure;
import org.landbridge.study.validate.Validation;

/** A validation as text: every observation, then the errors by kind and corridor. */
final class ValidationReport {
    private static final int ROUTE_WIDTH = 34;
    private static final int SOURCE_WIDTH = 24;

    private final Validation validation;
    private final Names names;

    ValidationReport(Validation validation, Network network) {
        this.validation = validation;
        this.names = new Names(network);
    }

    String text() {
        StringBuilder text = new StringBuilder("Model against published figures, data ");
        text.append(validation.dataName())
                .append(' ')
                .append(validation.dataVersion())
                .append("\n\n");
        text.append("Days\n").append(table(true));
        text.append("\nUSD\n").append(table(false));
        text.append("\nErrors of days\n").append(ErrorTable.text("of", validation.days()));
        text.append("\nErrors of USD\n").append(ErrorTable.text("of", validation.usd()));
        text.append('\n');
        for (Check check : validation.withoutWay()) {
            text.append(check.observation().id())
                    .append(": the model has no such way on ")
                    .append(check.observation().date())
                    .append('\n');
        }
        text.append(
                "Model: expected value, P10 and P90 in brackets; errors are of its median. A published range counts by its middle.\n");
        text.append("held: the published value lies between P10 and P90. MAPE: mean absolute percentage error.\n");
        text.append("Rows by corridor are of observed and scheduled figures.\n");
        return text.toString();
    }

    private String table(boolean days) {
        TextTable table = new TextTable(
                Column.left("id"),
                Column.broken("from – to", ROUTE_WIDTH),
                Column.left("date"),
                Column.left("corridor"),
                Column.left("kind"),
                Column.left(days ? "scope" : "per"),
                Column.right("published"),
                Column.right("model (P10–P90)"),
                Column.right("error"),
                Column.left("held"),
                Column.broken("source", SOURCE_WIDTH));
        for (Check check : validation.checks()) {
            Figure figure = days ? check.days() : check.usd();
            if (figure != null) {
                row(table, check, figure, days);
            }
        }
        return table.text("  ");
    }

    private void row(TextTable table, Check check, Figure figure, boolean days) {
        Observation o = check.observation();
        table.add(
                o.id(),
                names.place(o.origin()) + " – " + names.place(o.destination()),
                o.date().toString(),
                check.corridor(),
                o.kind().word(),
                days ? Names.words(o.scope()) : o.usdUnit() + ", " + Names.words(o.usdScope()),
                range(figure, days),
                days ? Figures.days(figure.model()) : Figures.usd(figure.model()),
                Figures.signedPercent(figure.relativeError()),
                figure.holds() ? "yes" : "no",
                String.join("; ", o.evidence().sources()));
    }

    private static String range(Figure figure, boolean days) {
        String least = plain(figure.publishedMin(), days);
        String most = plain(figure.publishedMax(), days);
        return least.equals(most) ? least : least + "–" + most;
    }

    private static String plain(double value, boolean days) {
        return days ? Figures.plain(value) : Figures.money(value);
    }
}
