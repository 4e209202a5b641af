package org.landbridge.app;

import java.util.List;
import org.landbridge.network.Confidence;
import org.landbridge.trade.sanctions.SanctionEffects;
import org.landbridge.trade.sanctions.SanctionEffects.Kind;
import org.landbridge.trade.sanctions.SanctionPanel;

/** Effects of sanctions as rows of a data package's trade_elasticities.csv. */
final class SanctionsCsv {
    private static final int MOST_NAMES = 16;

    private SanctionsCsv() {}

    static String text(SanctionEffects effects, SanctionPanel columns, String sources, Confidence confidence) {
        StringBuilder text = new StringBuilder();
        CsvLine.append(
                text,
                "id",
                "measure",
                "coefficient",
                "standard_error",
                "observations",
                "cases",
                "years",
                "source",
                "confidence",
                "notes");
        for (Kind kind : effects.kinds()) {
            if (isTold(kind, columns)) {
                CsvLine.append(
                        text,
                        kind.kind().word(),
                        measure(effects, columns),
                        Figures.fixed(kind.coefficient(), 6),
                        Figures.fixed(kind.standardError(), 6),
                        Integer.toString(effects.result().estimate().rows()),
                        Integer.toString(kind.changing()),
                        effects.firstYear() + "-" + effects.lastYear(),
                        sources,
                        confidence.word(),
                        notes(effects, kind));
            }
        }
        return text.toString();
    }

    /** Whether the estimate rests on enough pairs. */
    static boolean isTold(Kind kind, SanctionPanel columns) {
        return kind.estimated() && kind.changing() >= columns.leastPairs();
    }

    static String measure(SanctionEffects effects, SanctionPanel columns) {
        return "PPML with exporter-year, importer-year"
                + (effects.domestic() ? ", directed-pair and border-year" : " and directed-pair")
                + " effects"
                + (columns.controls().isEmpty() ? "" : ", " + String.join(", ", columns.controls()) + " as control")
                + ", errors clustered by pair";
    }

    private static String notes(SanctionEffects effects, Kind kind) {
        List<String> names = kind.names();
        return "Trade times " + Figures.fixed(Math.exp(kind.coefficient()), 2) + ". "
                + kind.kind().text() + "; " + kind.pairs() + " directed pairs of " + effects.economies()
                + " economies, of which " + kind.changing() + " change in the years"
                + (names.size() > MOST_NAMES ? "" : " (" + String.join(" ", names) + ")");
    }
}
