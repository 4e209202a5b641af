package org.landbridge.app;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.landbridge.relations.alignment.DyadCard;
import org.landbridge.relations.alignment.Figure;
import org.landbridge.relations.alignment.Series;
import org.landbridge.relations.latent.LatentFit;
import org.landbridge.study.align.PairAlignment;
import org.landbridge.study.align.RankedPair;
import org.landbridge.study.align.Ranking;

/** Alignment as CSV: for a pair one row for each measure and year, for a ranking one for each pair. */
final class AlignCsv {
    private static final int DECIMALS = 6;

    private AlignCsv() {}

    static String pair(PairAlignment pair) {
        DyadCard card = pair.card();
        StringBuilder csv = new StringBuilder();
        CsvLine.append(
                csv,
                "first",
                "second",
                "year",
                "measure",
                "evidence",
                "value",
                "low",
                "high",
                "break_chance",
                "answer");
        for (Series series : card.series()) {
            double[] chances = series.breakChances(pair.options().cover());
            for (int t = 0; t < series.figures().size(); t++) {
                int year = series.firstYear() + t;
                boolean claim =
                        series.measure().asked() && year == pair.options().claimYear();
                row(
                        csv,
                        card,
                        year,
                        AlignFigures.word(series.measure()),
                        series.measure().evidence().name().toLowerCase(Locale.ROOT),
                        series.figures().get(t),
                        Figures.fixed(chances[t], DECIMALS),
                        claim ? card.reading(series.measure()).answer().name().toLowerCase(Locale.ROOT) : "");
            }
        }
        for (DyadCard.Year year : card.years()) {
            row(csv, card, year.year(), "s_if_absences_were_votes", "votes", year.sBounds(), "", "");
            row(csv, card, year.year(), "formal", "ties", bare(year.formal()), "", "");
            double pledge = pair.pledges().getOrDefault(year.year(), Double.NaN);
            row(csv, card, year.year(), "alliance_table", "alliances", bare(pledge), "", "");
            LatentFit.@Nullable Alignment a = year.latent();
            if (a != null) {
                row(csv, card, year.year(), "index", "all", new Figure(a.mean(), a.low(), a.high()), "", "");
            }
            LatentFit.@Nullable Band band = year.latentBand();
            if (a != null && band != null) {
                Figure left = new Figure(a.mean(), band.low(), band.high());
                row(csv, card, year.year(), "index_one_kind_left_out", "all", left, "", "");
            }
        }
        return csv.toString();
    }

    private static Figure bare(double value) {
        return new Figure(value, Double.NaN, Double.NaN);
    }

    private static void row(
            StringBuilder csv,
            DyadCard card,
            int year,
            String measure,
            String evidence,
            Figure figure,
            String chance,
            String answer) {
        CsvLine.append(
                csv,
                card.first(),
                card.second(),
                Integer.toString(year),
                measure,
                evidence,
                Figures.fixed(figure.value(), DECIMALS),
                Figures.fixed(figure.low(), DECIMALS),
                Figures.fixed(figure.high(), DECIMALS),
                chance,
                answer);
    }

    static String ranking(Ranking ranking) {
        StringBuilder csv = new StringBuilder();
        CsvLine.append(
                csv, "rank", "first", "second", "year", "index", "low", "high", "kinds", "formal", "discordance_rank");
        for (RankedPair p : ranking.pairs()) {
            CsvLine.append(
                    csv,
                    Integer.toString(p.rank()),
                    p.first(),
                    p.second(),
                    Integer.toString(ranking.year()),
                    Figures.fixed(p.alignment().mean(), DECIMALS),
                    Figures.fixed(p.alignment().low(), DECIMALS),
                    Figures.fixed(p.alignment().high(), DECIMALS),
                    Integer.toString(p.kinds()),
                    Figures.fixed(p.formal(), 2),
                    Figures.fixed(p.discordanceRank(), DECIMALS));
        }
        return csv.toString();
    }
}
