package org.landbridge.app;

import java.util.ArrayList;
import java.util.List;
import org.landbridge.app.TextTable.Column;
import org.landbridge.study.align.RankedPair;
import org.landbridge.study.align.Ranking;

/** All pairs of a year as text: the most and the least aligned. */
final class AlignRanking {
    private AlignRanking() {}

    static String text(Ranking ranking, int top, boolean markdown) {
        int n = ranking.pairs().size();
        StringBuilder text = new StringBuilder(markdown ? "## " : "")
                .append("Alignment of all pairs of states in ")
                .append(ranking.year())
                .append(", by all evidence\n\n")
                .append(Figures.count(n, "pair"))
                .append(" of ")
                .append(Figures.count(ranking.states(), "state"));
        if (ranking.untold() > 0) {
            text.append("; of ")
                    .append(Figures.count(ranking.untold(), "more pair"))
                    .append(" the evidence says nothing");
        }
        text.append(".\nThe index has mean 0 and standard deviation 1 over pairs and years; votes make most of it: ");
        List<String> kinds = new ArrayList<>();
        for (int m = 0; m < ranking.kinds().size(); m++) {
            kinds.add(ranking.kinds().get(m) + " (reliability "
                    + Figures.percent(ranking.reliability().get(m)) + ")");
        }
        text.append(String.join(", ", kinds)).append(".\n\n");
        ReportTable table = new ReportTable(
                Column.right("rank"),
                Column.left("states"),
                Column.right("index [90 %]"),
                Column.right("kinds"),
                Column.right("formal ties"),
                Column.right("discord beyond"));
        for (int i = 0; i < n; i++) {
            if (i < top || i >= n - top) {
                add(table, ranking.pairs().get(i));
            } else if (i == top) {
                table.add("...", "", "", "", "", "");
            }
        }
        return text.append(table.text(markdown))
                .append(
                        "\nDiscord beyond: share of all pairs whose kinds of evidence agree more. All pairs: --format csv.\nThe index is fitted to the year and the five before it; over a longer span that of a pair differs.\n\n")
                .append(AlignFigures.sources(ranking.evidence(), markdown))
                .toString();
    }

    private static void add(ReportTable table, RankedPair p) {
        table.add(
                Integer.toString(p.rank()),
                AlignRun.name(p.first()) + " - " + AlignRun.name(p.second()),
                Figures.signed(p.alignment().mean(), 2) + " ["
                        + Figures.signed(p.alignment().low(), 2) + ", "
                        + Figures.signed(p.alignment().high(), 2) + "]",
                Integer.toString(p.kinds()),
                AlignFigures.depth(p.formal()),
                AlignFigures.chance(p.discordanceRank()));
    }
}
