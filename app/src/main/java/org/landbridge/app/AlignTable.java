package org.landbridge.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.landbridge.app.TextTable.Column;
import org.landbridge.relations.alignment.AgendaOut;
import org.landbridge.relations.alignment.AlignmentMeasure;
import org.landbridge.relations.alignment.DyadCard;
import org.landbridge.relations.alignment.Figure;
import org.landbridge.relations.alignment.LatentIndex;
import org.landbridge.relations.alignment.Reading;
import org.landbridge.relations.alignment.Series;
import org.landbridge.relations.evidence.FormalTies;
import org.landbridge.relations.latent.LatentFit;
import org.landbridge.study.align.PairAlignment;

/** The alignment of a pair as text or Markdown: the verdict first, then what it rests on. */
final class AlignTable {
    private static final int MEASURE_WIDTH = 38;

    private final PairAlignment pair;
    private final DyadCard card;
    private final boolean markdown;
    private final StringBuilder text = new StringBuilder();

    AlignTable(PairAlignment pair, boolean markdown) {
        this.pair = pair;
        this.card = pair.card();
        this.markdown = markdown;
    }

    String text() {
        int since = pair.options().claimYear();
        head(AlignRun.name(card.first()) + " and " + AlignRun.name(card.second()) + ", "
                + pair.options().firstYear() + " to " + pair.options().lastYear());
        line("Nearer since " + since + "? " + card.verdict().words() + ".");
        line(AlignWords.claim(pair));
        line(AlignWords.codings(card));
        line("");
        readings();
        series();
        breaks();
        index();
        formal();
        agenda();
        notes();
        text.append(AlignFigures.sources(pair.evidence(), markdown));
        return text.toString();
    }

    private void head(String title) {
        text.append(markdown ? "## " : "").append(title).append("\n").append(markdown ? "\n" : "");
    }

    private void line(String words) {
        if (words.isEmpty()) {
            text.append('\n');
            return;
        }
        for (String row : markdown ? List.of(words + "\n") : TextTable.lines(words, 130)) {
            text.append(row).append('\n');
        }
    }

    private void table(ReportTable table) {
        text.append(table.text(markdown)).append('\n');
    }

    private void readings() {
        int since = pair.options().claimYear();
        int window = pair.options().window();
        head("Evidence side by side: " + Math.max(since - window, pair.options().firstYear()) + "-" + (since - 1)
                + " against " + since + "-"
                + Math.min(since + window - 1, pair.options().lastYear()));
        ReportTable table = new ReportTable(
                Column.broken("measure", MEASURE_WIDTH),
                Column.right("before"),
                Column.right("after"),
                Column.left("says"),
                Column.right("chance nearer"),
                Column.right("pairs that moved as far"),
                Column.left("intervals around it"));
        for (Reading r : card.readings()) {
            if (r.answer() == Reading.Answer.NO_DATA) {
                continue;
            }
            table.add(
                    r.measure().what(),
                    AlignFigures.value(r.measure(), r.before()),
                    AlignFigures.value(r.measure(), r.after()),
                    r.answer() == Reading.Answer.STILL
                            ? "no change"
                            : r.answer().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    AlignFigures.chance(r.chance()),
                    AlignFigures.ofAll(r.asFar(), r.compared()),
                    Double.isNaN(r.chance()) ? "-" : r.apart() ? "disjoint" : "meet");
        }
        table(table);
        String none = card.readings().stream()
                .filter(r -> r.answer() == Reading.Answer.NO_DATA)
                .map(r -> r.measure().what())
                .collect(Collectors.joining("; "));
        line(none.isEmpty() ? "Every measure has data." : "No data: " + none + ".");
        line("");
    }

    private void series() {
        List<Series> told = card.series().stream()
                .filter(s -> s.measure() != AlignmentMeasure.KAPPA)
                .filter(s -> s.figures().stream().anyMatch(Figure::known))
                .toList();
        head("Series, 90 % intervals; { } S if all absences were yes, or no");
        List<Column> columns = new ArrayList<>(List.of(Column.left("year"), Column.right("rolls")));
        columns.addAll(
                List.of(Column.right("equal votes"), Column.right("S"), Column.right("{ }"), Column.right("pi")));
        List<AlignmentMeasure> first = List.of(AlignmentMeasure.AGREEMENT, AlignmentMeasure.S, AlignmentMeasure.PI);
        List<AlignmentMeasure> rest = told.stream()
                .map(Series::measure)
                .filter(m -> !first.contains(m))
                .toList();
        List<AlignmentMeasure> points = rest.stream()
                .filter(m -> m.evidence() == AlignmentMeasure.Evidence.POINTS)
                .filter(m -> m != AlignmentMeasure.POINTS_THROUGH_TIME)
                .toList();
        for (AlignmentMeasure m : points) {
            columns.add(Column.right(AlignFigures.brief(m)));
        }
        ReportTable table = new ReportTable(columns.toArray(Column[]::new));
        for (DyadCard.Year year : card.years()) {
            List<String> cells =
                    new ArrayList<>(List.of(Integer.toString(year.year()), Integer.toString(year.rolls())));
            cells.add(figure(AlignmentMeasure.AGREEMENT, year.year()));
            cells.add(figure(AlignmentMeasure.S, year.year()));
            Figure bounds = year.sBounds();
            cells.add(
                    bounds.known()
                            ? Figures.grouped(bounds.low(), 2) + " to " + Figures.grouped(bounds.high(), 2)
                            : "-");
            cells.add(figure(AlignmentMeasure.PI, year.year()));
            for (AlignmentMeasure m : points) {
                cells.add(figure(m, year.year()));
            }
            table.add(cells.toArray(String[]::new));
        }
        table(table);
        others(rest.stream().filter(m -> !points.contains(m)).toList());
    }

    /** What has no error of its own, and the index. */
    private void others(List<AlignmentMeasure> measures) {
        List<Column> columns = new ArrayList<>(List.of(Column.left("year")));
        for (AlignmentMeasure m : measures) {
            columns.add(Column.right(AlignFigures.brief(m)));
        }
        columns.addAll(List.of(
                Column.right("formal ties"),
                Column.right("alliance table"),
                Column.right("index [90 %]"),
                Column.right("one kind left out"),
                Column.right("discord beyond")));
        ReportTable table = new ReportTable(columns.toArray(Column[]::new));
        LatentIndex index = pair.index();
        for (DyadCard.Year year : card.years()) {
            List<String> cells = new ArrayList<>(List.of(Integer.toString(year.year())));
            for (AlignmentMeasure m : measures) {
                cells.add(figure(m, year.year()));
            }
            cells.add(AlignFigures.depth(year.formal()));
            Double pledge = pair.pledges().get(year.year());
            cells.add(pledge == null ? "not known" : Figures.plain(pledge));
            LatentFit.@Nullable Alignment latent = year.latent();
            LatentFit.@Nullable Band band = year.latentBand();
            cells.add(
                    latent == null
                            ? "-"
                            : Figures.signed(latent.mean(), 2) + " [" + Figures.signed(latent.low(), 2) + ", "
                                    + Figures.signed(latent.high(), 2) + "]");
            cells.add(band == null ? "-" : Figures.signed(band.low(), 2) + " to " + Figures.signed(band.high(), 2));
            cells.add(
                    index == null
                            ? "-"
                            : AlignFigures.chance(index.discordanceRank(card.first(), card.second(), year.year())));
            table.add(cells.toArray(String[]::new));
        }
        table(table);
    }

    private String figure(AlignmentMeasure measure, int year) {
        return AlignFigures.figure(measure, card.series(measure).of(year));
    }

    private void breaks() {
        head("Breaks in level, found in each measure alone");
        if (card.breaks().isEmpty()) {
            line("None.");
            line("");
            return;
        }
        ReportTable table = new ReportTable(
                Column.broken("measure", MEASURE_WIDTH),
                Column.right("year"),
                Column.right("chance"),
                Column.left("90 % of it lies in"),
                Column.right("level before"),
                Column.right("level after"),
                Column.left("mind"));
        for (Series.DatedBreak b : card.breaks()) {
            table.add(
                    b.measure().what(),
                    Integer.toString(b.year()),
                    AlignFigures.chance(b.chance()),
                    b.fromYear() == b.toYear() ? Integer.toString(b.fromYear()) : b.fromYear() + "-" + b.toYear(),
                    AlignFigures.value(b.measure(), b.before()),
                    AlignFigures.value(b.measure(), b.after()),
                    AlignWords.rests(pair, b) ? "another line in these years, see notes" : "");
        }
        table(table);
    }

    private void index() {
        LatentIndex index = pair.index();
        head("Alignment behind all evidence (0 mean and 1 standard deviation over all pairs)");
        if (index == null) {
            line("None: " + pair.indexMissing() + ".");
            line("");
            return;
        }
        ReportTable table = new ReportTable(
                Column.broken("kind of evidence", 46),
                Column.right("reliability"),
                Column.right("weight in " + pair.options().claimYear()),
                Column.right("off the index by (s.e.)"),
                Column.right("index without it"));
        int year = pair.options().claimYear();
        LatentFit.@Nullable Alignment latent = index.of(card.first(), card.second(), year);
        LatentFit.@Nullable Band band = index.band(card.first(), card.second(), year);
        double[] off = index.residuals(card.first(), card.second(), year);
        for (int m = 0; m < index.kinds().size(); m++) {
            table.add(
                    index.kinds().get(m),
                    AlignFigures.chance(index.reliability()[m]),
                    latent == null ? "-" : AlignFigures.chance(latent.weights()[m]),
                    Double.isNaN(off[m]) ? "-" : Figures.signed(off[m], 1),
                    band == null || Double.isNaN(band.without()[m]) ? "-" : Figures.signed(band.without()[m], 2));
        }
        table(table);
        double rank = index.discordanceRank(card.first(), card.second(), year);
        line(
                Double.isNaN(rank)
                        ? "Fewer than two kinds of evidence speak of " + year + ": whether they agree is not known."
                        : "In " + year + " kinds of evidence disagree more on this pair than on "
                                + Figures.percent(rank) + " of all pairs.");
        line("");
    }

    private void formal() {
        head("Formal ties (0 none, 1 consultation, 2 neutrality, 3 defence; one less where suspended)");
        if (pair.tieChanges().isEmpty()) {
            line("Not known: the table of ties does not have both states.");
        } else {
            line("Depth by year: "
                    + pair.tieChanges().entrySet().stream()
                            .map(e -> Figures.plain(e.getValue()) + " from " + e.getKey())
                            .collect(Collectors.joining(", "))
                    + " (texts of more than two states count 0.8 of their depth).");
            for (FormalTies.Tie tie : pair.ties()) {
                line("  " + tie.name() + ": " + Figures.plain(tie.depth()) + (tie.multilateral() ? ", among many" : "")
                        + (tie.suspended() ? ", suspended" : ""));
            }
        }
        if (!pair.pledges().isEmpty()) {
            Map.Entry<Integer, Double> last =
                    pair.pledges().entrySet().stream().reduce((a, b) -> b).orElseThrow();
            line("The store's table of alliances: depth " + Figures.plain(last.getValue()) + " in " + last.getKey()
                    + ", its last year.");
        }
        line("");
    }

    private void agenda() {
        if (pair.agendaOut().isEmpty()) {
            return;
        }
        head("Agenda out: the change over " + pair.options().claimYear() + " without one block of roll calls");
        ReportTable table = new ReportTable(
                Column.left("block left out"),
                Column.right("rolls left"),
                Column.right("S"),
                Column.right("own points"),
                Column.right("yes points"),
                Column.right("no points"),
                Column.left("most of it lived there"));
        List<AgendaOut> outs = pair.agendaOut();
        table.add(
                "none",
                "-",
                change(outs, 0, false),
                change(outs, 1, false),
                change(outs, 2, false),
                change(outs, 3, false),
                "-");
        for (int i = 0; i + 3 < outs.size(); i += 4) {
            AgendaOut one = outs.get(i);
            List<String> lived = outs.subList(i, i + 4).stream()
                    .filter(AgendaOut::livesInBlock)
                    .filter(o -> AlignWords.moved(card, o.measure()))
                    .map(o -> AlignFigures.brief(o.measure()))
                    .toList();
            table.add(
                    AlignWords.issue(one.issue())
                            + (one.twins().isEmpty()
                                    ? ""
                                    : " (same rolls as "
                                            + one.twins().stream()
                                                    .sorted()
                                                    .map(AlignWords::issue)
                                                    .collect(Collectors.joining(", "))
                                            + ")"),
                    Integer.toString(one.rolls()),
                    change(outs, i, true),
                    change(outs, i + 1, true),
                    change(outs, i + 2, true),
                    change(outs, i + 3, true),
                    lived.isEmpty() ? "no" : String.join(", ", lived));
        }
        table(table);
    }

    private static String change(List<AgendaOut> outs, int at, boolean without) {
        double change = without ? outs.get(at).changeWithout() : outs.get(at).change();
        return Double.isNaN(change) ? "-" : Figures.signed(change, 2);
    }

    private void notes() {
        head("Notes");
        for (String note : AlignWords.notes(pair)) {
            line((markdown ? "- " : "  ") + note);
        }
        line("");
    }
}
