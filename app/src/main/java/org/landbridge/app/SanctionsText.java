package org.landbridge.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.landbridge.app.TextTable.Column;
import org.landbridge.trade.formula.LeftOut;
import org.landbridge.trade.sanctions.SanctionCase;
import org.landbridge.trade.sanctions.SanctionEffects;
import org.landbridge.trade.sanctions.SanctionEffects.Kind;
import org.landbridge.trade.sanctions.SanctionPanel;

/** Effects of sanctions as text. */
final class SanctionsText {
    /** Of a normal distribution, 95 % lie within so many standard errors. */
    private static final double NORMAL_95 = 1.959964;

    private static final int LISTED = 12;

    private final SanctionEffects effects;
    private final SanctionPanel columns;
    private final List<SanctionCase> cases;
    private final Path data;
    private final Path gsdb;

    /** @param cases that were read, those left out too */
    SanctionsText(SanctionEffects effects, SanctionPanel columns, List<SanctionCase> cases, Path data, Path gsdb) {
        this.effects = effects;
        this.columns = columns;
        this.cases = List.copyOf(cases);
        this.data = data;
        this.gsdb = gsdb;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("Effects of sanctions on trade, ")
                .append(effects.economies())
                .append(" economies, ")
                .append(effects.firstYear())
                .append("-")
                .append(effects.lastYear())
                .append("\n")
                .append(SanctionsCsv.measure(effects, columns))
                .append("\n\n");
        ReportTable table = new ReportTable(
                Column.left("kind"),
                Column.right("coefficient"),
                Column.right("std. error"),
                Column.right("trade times"),
                Column.right("95 %"),
                Column.right("pairs"),
                Column.right("that change"));
        for (Kind kind : effects.kinds()) {
            table.add(cells(kind));
        }
        text.append(table.text(false)).append('\n');
        for (Kind kind : effects.kinds()) {
            List<String> names = kind.names();
            text.append(kind.kind().word())
                    .append(": ")
                    .append(kind.kind().text())
                    .append(". Change: ");
            text.append(names.isEmpty() ? "none" : String.join(" ", names.subList(0, Math.min(LISTED, names.size()))));
            text.append(names.size() > LISTED ? " and " + (names.size() - LISTED) + " more" : "")
                    .append(".\n");
        }
        text.append("A dash: changes for fewer than ")
                .append(columns.leastPairs())
                .append(" directed pairs: in the model, but too few to tell an effect from.\n\n");
        basis(text);
        return text.toString();
    }

    private String[] cells(Kind kind) {
        boolean known = SanctionsCsv.isTold(kind, columns);
        double b = kind.coefficient();
        double e = kind.standardError();
        return new String[] {
            kind.kind().word(),
            known ? Figures.fixed(b, 4) : "-",
            known ? Figures.fixed(e, 4) : "-",
            known ? Figures.fixed(Math.exp(b), 3) : "-",
            known
                    ? Figures.fixed(Math.exp(b - NORMAL_95 * e), 3) + " to "
                            + Figures.fixed(Math.exp(b + NORMAL_95 * e), 3)
                    : "-",
            Integer.toString(kind.pairs()),
            Integer.toString(kind.changing())
        };
    }

    private void basis(StringBuilder text) {
        text.append("Rows: ").append(effects.result().estimate().rows()).append(" used");
        for (LeftOut left : effects.result().leftOut()) {
            text.append("; ").append(left.rows()).append(' ').append(left.reason());
        }
        text.append(".\nCases: ").append(effects.casesUsed()).append(" hold between economies of the panel");
        text.append(effects.casesLeftOut() > 0 ? ", " + effects.casesLeftOut() + " left out as asked:" : "");
        for (SanctionCase each : cases) {
            if (columns.leftOut().contains(each.id())) {
                text.append("\n  ")
                        .append(each.id())
                        .append(": ")
                        .append(each.sender())
                        .append(" on ")
                        .append(each.target())
                        .append(", ")
                        .append(each.begin())
                        .append("-")
                        .append(each.end());
            }
        }
        text.append(effects.casesLeftOut() > 0 ? "\n  No rule finds such cases; they are the analyst's choice" : "");
        text.append(".\nNames of no known state or group: ")
                .append(effects.unmatched().size());
        List<String> named = new ArrayList<>();
        effects.unmatched()
                .forEach((name, cases) -> named.add(name + " (" + cases + (cases == 1 ? " case)" : " cases)")));
        text.append(named.isEmpty() ? ".\n" : ": " + String.join(", ", named) + ". Name them with --names.\n");
        text.append("Panel: ")
                .append(data)
                .append(", SHA-256 ")
                .append(TradeData.sha256(data))
                .append(".\n");
        text.append("Cases: ")
                .append(gsdb)
                .append(", SHA-256 ")
                .append(TradeData.sha256(gsdb))
                .append(".\n");
    }
}
