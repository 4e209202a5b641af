package org.landbridge.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.landbridge.relations.alignment.AgendaOut;
import org.landbridge.relations.alignment.AlignmentStudy;
import org.landbridge.relations.alignment.DyadCard;
import org.landbridge.relations.alignment.Figure;
import org.landbridge.relations.alignment.LatentIndex;
import org.landbridge.relations.alignment.Reading;
import org.landbridge.relations.alignment.Series;
import org.landbridge.relations.evidence.EvidenceTable;
import org.landbridge.relations.evidence.FormalTies;
import org.landbridge.relations.latent.LatentFit;
import org.landbridge.study.align.AlignEvidence;
import org.landbridge.study.align.PairAlignment;
import org.landbridge.study.align.RankedPair;
import org.landbridge.study.align.Ranking;
import tools.jackson.core.JsonGenerator;

/** Alignment as JSON. */
final class AlignJson {
    private static final int DECIMALS = 6;

    private AlignJson() {}

    static String pair(Path store, PairAlignment pair) {
        return JsonText.indented(json -> {
            DyadCard card = pair.card();
            json.writeStartObject();
            head(json, store, pair.options().seed());
            json.writeStringProperty("first", card.first());
            json.writeStringProperty("second", card.second());
            json.writeNumberProperty("firstYear", pair.options().firstYear());
            json.writeNumberProperty("lastYear", pair.options().lastYear());
            json.writeNumberProperty("since", pair.options().claimYear());
            AlignmentStudy.LikelyBreak likeliest = pair.likeliest();
            json.writeBooleanProperty("sinceFound", likeliest != null);
            JsonText.number(json, "sinceChance", likeliest == null ? Double.NaN : likeliest.chance(), DECIMALS);
            json.writeNumberProperty("window", pair.options().window());
            json.writeNumberProperty("cover", pair.options().cover());
            json.writeObjectPropertyStart("verdict");
            json.writeStringProperty("outcome", card.verdict().outcome().name().toLowerCase(Locale.ROOT));
            json.writeStringProperty("words", card.verdict().words());
            json.writeStringProperty("codings", AlignWords.codings(card));
            json.writeEndObject();
            readings(json, card.readings());
            breaks(json, card.breaks());
            series(json, card.series());
            years(json, pair);
            index(json, pair.index(), pair.indexMissing());
            formal(json, pair);
            agenda(json, pair.agendaOut());
            json.writeArrayPropertyStart("oddYears");
            pair.oddYears().forEach(json::writeNumber);
            json.writeEndArray();
            json.writeArrayPropertyStart("notes");
            AlignWords.notes(pair).forEach(json::writeString);
            json.writeEndArray();
            sources(json, pair.evidence());
            json.writeEndObject();
        });
    }

    static void head(JsonGenerator json, Path store, long seed) {
        JsonText.head(json, store.toString(), "", "base", null, seed);
    }

    private static void readings(JsonGenerator json, List<Reading> readings) {
        json.writeArrayPropertyStart("readings");
        for (Reading r : readings) {
            json.writeStartObject();
            json.writeStringProperty("measure", AlignFigures.word(r.measure()));
            json.writeStringProperty("what", r.measure().what());
            json.writeStringProperty("evidence", r.measure().evidence().name().toLowerCase(Locale.ROOT));
            json.writeStringProperty("answer", r.answer().name().toLowerCase(Locale.ROOT));
            JsonText.number(json, "before", r.before(), DECIMALS);
            JsonText.number(json, "after", r.after(), DECIMALS);
            JsonText.number(json, "chanceNearer", r.chance(), DECIMALS);
            json.writeNumberProperty("pairsCompared", r.compared());
            json.writeNumberProperty("pairsAsFar", r.asFar());
            JsonText.number(json, "placeboShare", r.placeboShare(), DECIMALS);
            json.writeBooleanProperty("intervalsDisjoint", r.apart());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void breaks(JsonGenerator json, List<Series.DatedBreak> breaks) {
        json.writeArrayPropertyStart("breaks");
        for (Series.DatedBreak b : breaks) {
            json.writeStartObject();
            json.writeStringProperty("measure", AlignFigures.word(b.measure()));
            json.writeNumberProperty("year", b.year());
            JsonText.number(json, "chance", b.chance(), DECIMALS);
            json.writeNumberProperty("fromYear", b.fromYear());
            json.writeNumberProperty("toYear", b.toYear());
            JsonText.number(json, "before", b.before(), DECIMALS);
            JsonText.number(json, "after", b.after(), DECIMALS);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void series(JsonGenerator json, List<Series> all) {
        json.writeArrayPropertyStart("series");
        for (Series series : all) {
            json.writeStartObject();
            json.writeStringProperty("measure", AlignFigures.word(series.measure()));
            json.writeStringProperty("what", series.measure().what());
            json.writeBooleanProperty("moreIsNearer", series.measure().nearer() > 0);
            json.writeArrayPropertyStart("years");
            for (int t = 0; t < series.figures().size(); t++) {
                Figure figure = series.figures().get(t);
                if (figure.known()) {
                    json.writeStartObject();
                    json.writeNumberProperty("year", series.firstYear() + t);
                    figure(json, figure);
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void figure(JsonGenerator json, Figure figure) {
        JsonText.number(json, "value", figure.value(), DECIMALS);
        JsonText.number(json, "low", figure.low(), DECIMALS);
        JsonText.number(json, "high", figure.high(), DECIMALS);
    }

    private static void years(JsonGenerator json, PairAlignment pair) {
        json.writeArrayPropertyStart("years");
        for (DyadCard.Year year : pair.card().years()) {
            json.writeStartObject();
            json.writeNumberProperty("year", year.year());
            json.writeNumberProperty("rolls", year.rolls());
            json.writeObjectPropertyStart("sIfAbsencesWereVotes");
            JsonText.number(json, "low", year.sBounds().low(), DECIMALS);
            JsonText.number(json, "high", year.sBounds().high(), DECIMALS);
            json.writeEndObject();
            JsonText.number(json, "formal", year.formal(), DECIMALS);
            JsonText.number(json, "allianceTable", pair.pledges().getOrDefault(year.year(), Double.NaN), DECIMALS);
            index(json, pair, year);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void index(JsonGenerator json, PairAlignment pair, DyadCard.Year year) {
        LatentFit.@Nullable Alignment latent = year.latent();
        LatentIndex index = pair.index();
        if (latent == null || index == null) {
            json.writeNullProperty("index");
            return;
        }
        json.writeObjectPropertyStart("index");
        JsonText.number(json, "mean", latent.mean(), DECIMALS);
        JsonText.number(json, "sd", latent.sd(), DECIMALS);
        JsonText.number(json, "low", latent.low(), DECIMALS);
        JsonText.number(json, "high", latent.high(), DECIMALS);
        JsonText.number(json, "discordance", latent.discordance(), DECIMALS);
        JsonText.number(
                json,
                "discordanceRank",
                index.discordanceRank(pair.card().first(), pair.card().second(), year.year()),
                DECIMALS);
        LatentFit.@Nullable Band band = year.latentBand();
        double[] off = index.residuals(pair.card().first(), pair.card().second(), year.year());
        json.writeArrayPropertyStart("kinds");
        for (int m = 0; m < index.kinds().size(); m++) {
            json.writeStartObject();
            json.writeStringProperty("kind", index.kinds().get(m));
            JsonText.number(json, "weight", latent.weights()[m], DECIMALS);
            JsonText.number(json, "residual", off[m], DECIMALS);
            JsonText.number(json, "meanWithout", band == null ? Double.NaN : band.without()[m], DECIMALS);
            json.writeEndObject();
        }
        json.writeEndArray();
        JsonText.number(json, "bandLow", band == null ? Double.NaN : band.low(), DECIMALS);
        JsonText.number(json, "bandHigh", band == null ? Double.NaN : band.high(), DECIMALS);
        json.writeEndObject();
    }

    private static void index(JsonGenerator json, @Nullable LatentIndex index, String missing) {
        json.writeObjectPropertyStart("index");
        json.writeStringProperty("missing", missing);
        json.writeArrayPropertyStart("kinds");
        for (int m = 0; index != null && m < index.kinds().size(); m++) {
            json.writeStartObject();
            json.writeStringProperty("kind", index.kinds().get(m));
            JsonText.number(json, "reliability", index.reliability()[m], DECIMALS);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberProperty("states", index == null ? 0 : index.states().size());
        json.writeEndObject();
    }

    private static void formal(JsonGenerator json, PairAlignment pair) {
        json.writeArrayPropertyStart("ties");
        for (FormalTies.Tie tie : pair.ties()) {
            json.writeStartObject();
            json.writeStringProperty("id", tie.id());
            json.writeStringProperty("name", tie.name());
            JsonText.number(json, "depth", tie.depth(), 2);
            json.writeBooleanProperty("multilateral", tie.multilateral());
            json.writeBooleanProperty("suspended", tie.suspended());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void agenda(JsonGenerator json, List<AgendaOut> outs) {
        json.writeArrayPropertyStart("agendaOut");
        for (AgendaOut out : outs) {
            json.writeStartObject();
            json.writeStringProperty("block", out.issue().name().toLowerCase(Locale.ROOT));
            json.writeArrayPropertyStart("sameRollsAs");
            out.twins().stream().sorted().forEach(t -> json.writeString(t.name().toLowerCase(Locale.ROOT)));
            json.writeEndArray();
            json.writeStringProperty("measure", AlignFigures.word(out.measure()));
            json.writeNumberProperty("rolls", out.rolls());
            JsonText.number(json, "change", out.change(), DECIMALS);
            JsonText.number(json, "changeWithout", out.changeWithout(), DECIMALS);
            json.writeBooleanProperty("livesInBlock", out.livesInBlock());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void sources(JsonGenerator json, AlignEvidence evidence) {
        json.writeArrayPropertyStart("sources");
        for (EvidenceTable table : evidence.tables()) {
            EvidenceText.table(json, table);
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("notInStore");
        evidence.missing().forEach(k -> json.writeString(k.word()));
        json.writeEndArray();
    }

    static String ranking(Path store, Ranking ranking, long seed) {
        return JsonText.indented(json -> {
            json.writeStartObject();
            head(json, store, seed);
            json.writeNumberProperty("year", ranking.year());
            json.writeNumberProperty("states", ranking.states());
            json.writeNumberProperty("pairsWithoutEvidence", ranking.untold());
            json.writeArrayPropertyStart("kinds");
            for (int m = 0; m < ranking.kinds().size(); m++) {
                json.writeStartObject();
                json.writeStringProperty("kind", ranking.kinds().get(m));
                JsonText.number(json, "reliability", ranking.reliability().get(m), DECIMALS);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("pairs");
            for (RankedPair p : ranking.pairs()) {
                json.writeStartObject();
                json.writeNumberProperty("rank", p.rank());
                json.writeStringProperty("first", p.first());
                json.writeStringProperty("second", p.second());
                JsonText.number(json, "mean", p.alignment().mean(), DECIMALS);
                JsonText.number(json, "low", p.alignment().low(), DECIMALS);
                JsonText.number(json, "high", p.alignment().high(), DECIMALS);
                json.writeNumberProperty("kinds", p.kinds());
                JsonText.number(json, "formal", p.formal(), 2);
                JsonText.number(json, "discordanceRank", p.discordanceRank(), DECIMALS);
                json.writeEndObject();
            }
            json.writeEndArray();
            sources(json, ranking.evidence());
            json.writeEndObject();
        });
    }
}
