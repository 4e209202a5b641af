package org.landbridge.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.landbridge.app.Figures;
import org.landbridge.app.chart.Svg.Lettering;
import org.landbridge.relations.alignment.AlignmentMeasure;
import org.landbridge.relations.alignment.DyadCard;
import org.landbridge.relations.alignment.Figure;
import org.landbridge.relations.alignment.Series;
import org.landbridge.relations.latent.LatentFit;
import org.landbridge.relations.votes.StateCodes;
import org.landbridge.study.align.PairAlignment;

/**
 * A pair over the years: a panel for each kind of evidence with bands and breaks, nearer is always up, and below the
 * alignment behind all of it.
 */
final class AlignmentChart implements Picture {
    private static final double WIDTH = 1080;
    private static final double LEFT = 74;
    private static final double RIGHT = 300;
    private static final double MARGIN = 26;
    private static final double TITLE = 22;
    private static final double PANEL = 150;
    private static final double BETWEEN = 58;
    private static final double LEADING = 18;

    private final PairAlignment pair;
    private final DyadCard card;
    private final Theme theme;

    AlignmentChart(PairAlignment pair, Theme theme) {
        this.pair = pair;
        this.card = pair.card();
        this.theme = theme;
    }

    @Override
    public String svg(Lettering lettering) {
        return draw(new Svg(theme, lettering));
    }

    String draw(Svg svg) {
        String title = name(card.first()) + " and " + name(card.second()) + ": are they drawing together?";
        svg.text(
                svg.face(true).cut(title, TITLE, WIDTH - 2 * MARGIN),
                MARGIN,
                40,
                TextStyle.of(TITLE, theme.ink()).bold());
        double y = 64;
        String verdict = "Nearer since " + pair.options().claimYear() + "? "
                + card.verdict().words() + ".";
        for (String line : svg.face(false).wrap(verdict, 13, WIDTH - 2 * MARGIN)) {
            svg.text(line, MARGIN, y, TextStyle.of(13, theme.ink()));
            y += LEADING;
        }
        String files = pair.evidence().tables().stream()
                .map(t -> t.kind() + " (" + t.licence() + ")")
                .distinct()
                .collect(Collectors.joining(", "));
        svg.text(
                svg.face(false)
                        .cut("Bands are 90 % intervals; up is nearer. Evidence: " + files, 12, WIDTH - 2 * MARGIN),
                MARGIN,
                y,
                TextStyle.of(12, theme.muted()));
        y += 40;
        for (AlignmentPanel panel : panels()) {
            Box plot = new Box(LEFT, y, WIDTH - LEFT - RIGHT, PANEL);
            y = Math.max(panel.draw(svg, plot), plot.bottom()) + BETWEEN;
        }
        return svg.document(WIDTH, y - BETWEEN + 44, title);
    }

    private static String name(String iso3) {
        StateCodes.State state = StateCodes.standard().state(iso3);
        return state == null ? iso3 : state.name();
    }

    private List<AlignmentPanel> panels() {
        List<AlignmentPanel> panels = new ArrayList<>();
        add(
                panels,
                "Votes",
                1,
                false,
                AlignmentMeasure.AGREEMENT,
                AlignmentMeasure.S,
                AlignmentMeasure.PI,
                AlignmentMeasure.S_RANK);
        add(
                panels,
                "Distance of ideal points, nought at the top",
                -1,
                false,
                AlignmentMeasure.PUBLISHED_POINTS,
                AlignmentMeasure.ORDINAL_POINTS,
                AlignmentMeasure.YES_POINTS,
                AlignmentMeasure.NO_POINTS);
        add(
                panels,
                "Trade, events, visits and arms, each over its highest year",
                1,
                true,
                AlignmentMeasure.TRADE_SHARE,
                AlignmentMeasure.EVENT_SHARE,
                AlignmentMeasure.VISIT_SHARE,
                AlignmentMeasure.ARMS_SHARE);
        AlignmentPanel formal = formal();
        if (formal.known()) {
            panels.add(formal);
        }
        AlignmentPanel index = index();
        if (index.known()) {
            panels.add(index);
        }
        return panels;
    }

    private AlignmentPanel panel(String title, int up, double least, double most, List<AlignmentPanel.Line> lines) {
        return new AlignmentPanel(
                title,
                up,
                least,
                most,
                pair.options().firstYear(),
                pair.options().lastYear(),
                pair.options().claimYear(),
                lines);
    }

    private void add(
            List<AlignmentPanel> panels, String title, int up, boolean relative, AlignmentMeasure... measures) {
        List<AlignmentPanel.Line> lines = new ArrayList<>();
        for (AlignmentMeasure measure : measures) {
            Series series = card.series(measure);
            double most = series.figures().stream()
                    .mapToDouble(Figure::value)
                    .filter(v -> !Double.isNaN(v))
                    .map(Math::abs)
                    .max()
                    .orElse(0);
            if (most > 0) {
                double by = relative ? most : 1;
                lines.add(new AlignmentPanel.Line(
                        label(measure, most),
                        breaks(measure),
                        LineStyle.of(theme, lines.size()),
                        series.figures().stream()
                                .map(f -> new Figure(f.value() / by, f.low() / by, f.high() / by))
                                .toList(),
                        List.of()));
            }
        }
        if (!lines.isEmpty()) {
            panels.add(panel(title, up, relative || up < 0 ? 0 : Double.NaN, relative ? 1 : Double.NaN, lines));
        }
    }

    private static String label(AlignmentMeasure measure, double most) {
        String top = ", highest " + Figures.grouped(100 * most, 2) + " %";
        return switch (measure) {
            case AGREEMENT -> "share of equal votes";
            case S -> "S";
            case PI -> "pi (beyond chance)";
            case S_RANK -> "rank by S among partners";
            case PUBLISHED_POINTS -> "published points";
            case ORDINAL_POINTS -> "own points, ordinal";
            case YES_POINTS -> "own, what they support";
            case NO_POINTS -> "own, what they oppose";
            case TRADE_SHARE -> "share of the first's trade" + top;
            case EVENT_SHARE -> "share of events" + top;
            case VISIT_SHARE -> "share of visits" + top;
            case ARMS_SHARE -> "share of arms" + top;
            default -> measure.what();
        };
    }

    private List<AlignmentPanel.Break> breaks(AlignmentMeasure measure) {
        return card.breaks().stream()
                .filter(b -> b.measure() == measure)
                .map(b -> new AlignmentPanel.Break(b.year(), b.chance()))
                .toList();
    }

    private AlignmentPanel formal() {
        List<Figure> ours = new ArrayList<>();
        List<Figure> theirs = new ArrayList<>();
        for (DyadCard.Year year : card.years()) {
            ours.add(new Figure(year.formal(), Double.NaN, Double.NaN));
            theirs.add(new Figure(pair.pledges().getOrDefault(year.year(), Double.NaN), Double.NaN, Double.NaN));
        }
        List<AlignmentPanel.Line> lines = new ArrayList<>();
        lines.add(new AlignmentPanel.Line(
                "treaties and memberships", List.of(), LineStyle.of(theme, 0), ours, List.of()));
        lines.add(
                new AlignmentPanel.Line("the store's alliances", List.of(), LineStyle.of(theme, 1), theirs, List.of()));
        return panel("Formal ties: 1 consultation, 2 neutrality, 3 defence", 1, 0, 3, lines);
    }

    private AlignmentPanel index() {
        List<Figure> means = new ArrayList<>();
        List<Figure> bands = new ArrayList<>();
        for (DyadCard.Year year : card.years()) {
            LatentFit.Alignment a = year.latent();
            LatentFit.Band band = year.latentBand();
            means.add(a == null ? Figure.NONE : new Figure(a.mean(), a.low(), a.high()));
            bands.add(a == null || band == null ? Figure.NONE : new Figure(a.mean(), band.low(), band.high()));
        }
        return panel(
                "Alignment behind all evidence, standard deviations over all pairs",
                1,
                Double.NaN,
                Double.NaN,
                List.of(new AlignmentPanel.Line(
                        "index, 90 % interval", List.of(), LineStyle.of(theme, 6), means, bands)));
    }
}
