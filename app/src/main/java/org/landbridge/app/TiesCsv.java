package org.landbridge.app;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.landbridge.relations.ties.BreakingPoints.Break;
import org.landbridge.study.ties.Tie;
import org.landbridge.study.ties.TiesReport;

/** Ties as CSV: a row for each cause of each tie. */
final class TiesCsv {
    private TiesCsv() {}

    static String text(TiesReport report, @Nullable String state) {
        StringBuilder text = new StringBuilder();
        CsvLine.append(
                text,
                "a",
                "b",
                "strength",
                "share_of_a",
                "share_of_b",
                "treaty_depth",
                "regimes",
                "hostility",
                "cause",
                "amount",
                "room",
                "through");
        for (Tie tie : TiesWords.shown(report, state)) {
            if (tie.breaks().isEmpty()) {
                row(text, tie, "", "", "", "");
            }
            for (Break b : tie.breaks()) {
                row(
                        text,
                        tie,
                        b.cause().name().toLowerCase(Locale.ROOT),
                        Figures.fixed(b.amount(), 6),
                        Figures.fixed(b.room(), 6),
                        b.through() < 0 ? "" : report.states().get(b.through()));
            }
        }
        return text.toString();
    }

    private static void row(StringBuilder text, Tie tie, String cause, String amount, String room, String through) {
        CsvLine.append(
                text,
                tie.a(),
                tie.b(),
                Figures.fixed(tie.strength(), 6),
                Figures.fixed(tie.shareOfA(), 6),
                Figures.fixed(tie.shareOfB(), 6),
                Figures.fixed(tie.depth(), 1),
                Integer.toString(tie.regimes()),
                Figures.fixed(tie.hostility(), 4),
                cause,
                amount,
                room,
                through);
    }
}
