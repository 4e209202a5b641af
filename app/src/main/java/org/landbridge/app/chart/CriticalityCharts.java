package org.landbridge.app.chart;

import java.util.List;
import java.util.Locale;
import org.landbridge.app.Figures;
import org.landbridge.study.criticality.Criticality;
import org.landbridge.study.criticality.Listed;
import org.landbridge.study.criticality.PairCriticality;
import org.landbridge.study.criticality.PairLoss;

/** The chart of closures, over all pairs or of one. */
final class CriticalityCharts {
    /** More bars are not read. */
    private static final int MOST_ROWS = 20;

    /** Above this share a figure is marked as resting on inputs of low confidence. */
    private static final double MARKED_SHARE = 0.5;

    private static final String LOW = "~ More than half of days and USD rests on low-confidence inputs.";

    private CriticalityCharts() {}

    static CriticalityChart all(Criticality c, Theme theme) {
        List<CriticalityChart.Row> stranding = c.stranding().stream()
                .limit(MOST_ROWS)
                .map(CriticalityCharts::row)
                .toList();
        List<CriticalityChart.Row> costly =
                c.costly().stream().limit(MOST_ROWS).map(CriticalityCharts::row).toList();
        return new CriticalityChart(
                "What hurts most when it closes",
                Figures.count(c.closures(), "closure") + ", each alone, over " + Figures.count(c.pairs(), "pair")
                        + (c.weighted() ? " of the demand table; " : " of places; ")
                        + subtitle(c.date().toString(), c.cargo().text(), c.scenario(), c.dataName(), c.dataVersion()),
                List.of(
                        new CriticalityChart.Block("Leaves demand without any way", stranding),
                        new CriticalityChart.Block("Costs most, of those that still have a way", costly)),
                List.of(
                        "Days and USD lost: expected values per unit of all demand, over the pairs that still have a"
                                + " way; the cost of time is not in USD. Ranked by USD plus days at "
                                + Figures.grouped(c.usdPerDay(), 2) + " USD.",
                        "Stranded: share of demand left without any way, in no mean. Pairs that start or end at what is"
                                + " closed are left out. No congestion elsewhere is counted.",
                        LOW),
                theme);
    }

    private static CriticalityChart.Row row(Listed listed) {
        return new CriticalityChart.Row(
                listed.loss().element().name(),
                listed.loss().element().kind().word(),
                listed.detail().lowConfidenceShare() > MARKED_SHARE,
                listed.loss().expected().days(),
                null,
                listed.loss().expected().usd(),
                listed.loss().strandedShare());
    }

    static CriticalityChart pair(PairCriticality c, Theme theme) {
        return new CriticalityChart(
                "What hurts " + c.origin().name() + " to " + c.destination().name() + " most when it closes",
                "Best way now: " + c.best().corridor() + "; "
                        + subtitle(c.date().toString(), c.cargo().text(), c.scenario(), c.dataName(), c.dataVersion()),
                List.of(new CriticalityChart.Block(
                        "Elements on the best way",
                        c.elements().stream()
                                .limit(MOST_ROWS)
                                .map(CriticalityCharts::row)
                                .toList())),
                List.of(
                        "Days and USD lost: expected values; whiskers: four sampled journeys in five, both ways with"
                                + " the same random numbers. Ranked by USD plus days at "
                                + Figures.grouped(c.usdPerDay(), 2) + " USD.",
                        "Stranded: no way is left at all. The ends themselves and their states are left out.",
                        LOW),
                theme);
    }

    private static CriticalityChart.Row row(PairLoss loss) {
        return new CriticalityChart.Row(
                loss.element().name(),
                loss.element().kind().word(),
                loss.lowConfidenceShare() > MARKED_SHARE,
                loss.stranded() ? Double.NaN : loss.lost().days(),
                loss.daysLost(),
                loss.lost().usd(),
                loss.stranded() ? 1 : 0);
    }

    private static String subtitle(String date, String cargo, String scenario, String dataName, String dataVersion) {
        return String.format(
                Locale.ROOT, "%s, 1 %s, scenario %s, data %s %s", date, cargo, scenario, dataName, dataVersion);
    }
}
