package org.landbridge.app;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.landbridge.app.AlignGapCommand.Nearer;
import org.landbridge.app.TextTable.Column;
import org.landbridge.relations.alignment.AlignmentGap;
import org.landbridge.relations.alignment.AlignmentMeasure;
import org.landbridge.relations.alignment.Figure;
import org.landbridge.study.align.StateGaps;

/** Formal against revealed, and which of two is nearer, as text, JSON and CSV. */
final class AlignGapText {
    private static final int DECIMALS = 6;
    private static final int MOST_CONTRASTS = 40;

    private AlignGapText() {}

    static String text(StateGaps gaps, boolean markdown) {
        StringBuilder text = new StringBuilder(markdown ? "## " : "")
                .append(AlignRun.name(gaps.state()))
                .append(" in ")
                .append(gaps.year())
                .append(": formal against revealed, ")
                .append(Figures.count(gaps.gaps().size(), "partner"))
                .append(" whose ties are known\n\n")
                .append(
                        "Ranks are shares of the other partners that are less aligned, or have weaker ties (ties by half);"
                                + " 100 % is the nearest.\n\n");
        ReportTable table = new ReportTable(
                Column.left("partner"),
                Column.right("by alignment [90 %]"),
                Column.right("by ties"),
                Column.right("gap [90 %]"),
                Column.right("chance more aligned than ties"),
                Column.right("gaps of all states as large"));
        for (int i = 0; i < gaps.gaps().size(); i++) {
            AlignmentGap g = gaps.gaps().get(i);
            table.add(
                    AlignRun.name(g.partner()),
                    percent(g.aligned()),
                    Figures.grouped(100 * g.formal(), 0) + " %",
                    points(g.gap()),
                    AlignFigures.chance(g.chance()),
                    Figures.percent(gaps.placeboShare().get(i)));
        }
        text.append(table.text(markdown)).append('\n');
        text.append("Nearer by all evidence in spite of weaker ties (chance 95 % or more): ");
        if (gaps.contrasts().isEmpty()) {
            text.append("none.\n");
        } else {
            text.append(Figures.count(gaps.contrasts().size(), "pair")).append(" of partners\n");
            gaps.contrasts().stream()
                    .limit(MOST_CONTRASTS)
                    .forEach(c -> text.append(markdown ? "- " : "  ")
                            .append(AlignRun.name(c.nearer()))
                            .append(" than ")
                            .append(AlignRun.name(c.than()))
                            .append(" (")
                            .append(Figures.percent(c.chance()))
                            .append(")\n"));
        }
        return text.append("By single measures the order may be another: align gap ")
                .append(gaps.state())
                .append(" --between A,B.\n\n")
                .append(AlignFigures.sources(gaps.evidence(), markdown))
                .toString();
    }

    private static String percent(Figure f) {
        return Figures.grouped(100 * f.value(), 0) + " % [" + Figures.grouped(100 * f.low(), 0) + ", "
                + Figures.grouped(100 * f.high(), 0) + "]";
    }

    private static String points(Figure f) {
        return Figures.signed(100 * f.value(), 0) + " [" + Figures.signed(100 * f.low(), 0) + ", "
                + Figures.signed(100 * f.high(), 0) + "]";
    }

    static String json(Path store, StateGaps gaps, long seed) {
        return JsonText.indented(json -> {
            json.writeStartObject();
            AlignJson.head(json, store, seed);
            json.writeStringProperty("state", gaps.state());
            json.writeNumberProperty("year", gaps.year());
            json.writeArrayPropertyStart("kinds");
            gaps.kinds().forEach(json::writeString);
            json.writeEndArray();
            json.writeArrayPropertyStart("gaps");
            for (int i = 0; i < gaps.gaps().size(); i++) {
                AlignmentGap g = gaps.gaps().get(i);
                json.writeStartObject();
                json.writeStringProperty("partner", g.partner());
                json.writeObjectPropertyStart("aligned");
                AlignJson.figure(json, g.aligned());
                json.writeEndObject();
                JsonText.number(json, "formal", g.formal(), DECIMALS);
                json.writeObjectPropertyStart("gap");
                AlignJson.figure(json, g.gap());
                json.writeEndObject();
                JsonText.number(json, "chance", g.chance(), DECIMALS);
                JsonText.number(json, "placeboShare", gaps.placeboShare().get(i), DECIMALS);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("nearerInSpiteOfWeakerTies");
            for (StateGaps.Contrast c : gaps.contrasts()) {
                json.writeStartObject();
                json.writeStringProperty("nearer", c.nearer());
                json.writeStringProperty("than", c.than());
                JsonText.number(json, "chance", c.chance(), DECIMALS);
                json.writeEndObject();
            }
            json.writeEndArray();
            AlignJson.sources(json, gaps.evidence());
            json.writeEndObject();
        });
    }

    static String csv(StateGaps gaps) {
        StringBuilder csv = new StringBuilder();
        CsvLine.append(
                csv,
                "state",
                "partner",
                "year",
                "aligned",
                "aligned_low",
                "aligned_high",
                "formal",
                "gap",
                "gap_low",
                "gap_high",
                "chance",
                "placebo_share");
        for (int i = 0; i < gaps.gaps().size(); i++) {
            AlignmentGap g = gaps.gaps().get(i);
            CsvLine.append(
                    csv,
                    g.state(),
                    g.partner(),
                    Integer.toString(g.year()),
                    Figures.fixed(g.aligned().value(), DECIMALS),
                    Figures.fixed(g.aligned().low(), DECIMALS),
                    Figures.fixed(g.aligned().high(), DECIMALS),
                    Figures.fixed(g.formal(), DECIMALS),
                    Figures.fixed(g.gap().value(), DECIMALS),
                    Figures.fixed(g.gap().low(), DECIMALS),
                    Figures.fixed(g.gap().high(), DECIMALS),
                    Figures.fixed(g.chance(), DECIMALS),
                    Figures.fixed(gaps.placeboShare().get(i), DECIMALS));
        }
        return csv.toString();
    }

    static String text(Nearer nearer, boolean markdown) {
        String first = AlignRun.name(nearer.two().getFirst());
        String second = AlignRun.name(nearer.two().getLast());
        StringBuilder text = new StringBuilder(markdown ? "## " : "")
                .append("Chance that ")
                .append(first)
                .append(" is nearer to ")
                .append(AlignRun.name(nearer.to()))
                .append(" than ")
                .append(second)
                .append(" is, by measure\n\n");
        Map<AlignmentMeasure, double[]> told = told(nearer);
        ReportTable table = new ReportTable(Stream.concat(
                        Stream.of(Column.left("year")),
                        told.keySet().stream().map(m -> Column.right(AlignFigures.brief(m))))
                .toArray(Column[]::new));
        int years = nearer.evidence().lastYear() - nearer.evidence().firstYear() + 1;
        for (int t = 0; t < years; t++) {
            int at = t;
            table.add(Stream.concat(
                            Stream.of(Integer.toString(nearer.evidence().firstYear() + t)),
                            told.values().stream().map(c -> AlignFigures.chance(c[at])))
                    .toArray(String[]::new));
        }
        return text.append(table.text(markdown))
                .append(
                        "\nMeasures that contradict one another are all shown; none decides. Trade, events, visits and arms"
                                + " have no error: 100 % or 0 %.\n\n")
                .append(AlignFigures.sources(nearer.evidence(), markdown))
                .toString();
    }

    private static Map<AlignmentMeasure, double[]> told(Nearer nearer) {
        Map<AlignmentMeasure, double[]> told = new TreeMap<>(nearer.chance());
        told.values().removeIf(c -> Arrays.stream(c).allMatch(Double::isNaN));
        return told;
    }

    static String json(Path store, Nearer nearer, long seed) {
        return JsonText.indented(json -> {
            json.writeStartObject();
            AlignJson.head(json, store, seed);
            json.writeStringProperty("first", nearer.two().getFirst());
            json.writeStringProperty("second", nearer.two().getLast());
            json.writeStringProperty("to", nearer.to());
            json.writeArrayPropertyStart("measures");
            told(nearer).forEach((measure, chances) -> {
                json.writeStartObject();
                json.writeStringProperty("measure", AlignFigures.word(measure));
                json.writeStringProperty("what", measure.what());
                json.writeArrayPropertyStart("years");
                for (int t = 0; t < chances.length; t++) {
                    json.writeStartObject();
                    json.writeNumberProperty("year", nearer.evidence().firstYear() + t);
                    JsonText.number(json, "chanceFirstNearer", chances[t], DECIMALS);
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            });
            json.writeEndArray();
            AlignJson.sources(json, nearer.evidence());
            json.writeEndObject();
        });
    }

    static String csv(Nearer nearer) {
        StringBuilder csv = new StringBuilder();
        CsvLine.append(csv, "first", "second", "to", "year", "measure", "chance_first_nearer");
        told(nearer).forEach((measure, chances) -> {
            for (int t = 0; t < chances.length; t++) {
                CsvLine.append(
                        csv,
                        nearer.two().getFirst(),
                        nearer.two().getLast(),
                        nearer.to(),
                        Integer.toString(nearer.evidence().firstYear() + t),
                        AlignFigures.word(measure),
                        Figures.fixed(chances[t], DECIMALS));
            }
        });
        return csv.toString();
    }
}
