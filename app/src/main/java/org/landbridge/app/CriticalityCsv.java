package org.landbridge.app;

import java.util.ArrayList;
import java.util.List;
import org.landbridge.routing.Spread;
import org.landbridge.study.Exposure;
import org.landbridge.study.criticality.Criticality;
import org.landbridge.study.criticality.Listed;
import org.landbridge.study.criticality.Loss;
import org.landbridge.study.criticality.Lost;
import org.landbridge.study.criticality.PairCriticality;
import org.landbridge.study.criticality.PairLoss;
import org.landbridge.study.criticality.Takeover;
import org.landbridge.study.criticality.WorstPair;

/** What hurts most when it closes, as CSV: one row for each element. */
final class CriticalityCsv {
    private CriticalityCsv() {}

    static String text(Criticality c) {
        StringBuilder text = new StringBuilder();
        CsvLine.append(
                text,
                "date",
                "cargo",
                "scenario",
                "kind",
                "id",
                "name",
                "rank_by_stranded",
                "rank_by_loss",
                "pairs_touched",
                "pairs_stranded",
                "pairs_end_there",
                "share_touched",
                "share_stranded",
                "share_end_there",
                "touched_days_lost",
                "touched_usd_lost",
                "touched_co2e_kg_lost",
                "touched_generalised_usd_lost",
                "all_days_lost",
                "all_usd_lost",
                "all_co2e_kg_lost",
                "all_generalised_usd_lost",
                "total_generalised_usd_lost",
                "low_confidence_share",
                "takes_over_corridor",
                "takes_over_modes",
                "takes_over_share",
                "worst_origin",
                "worst_destination",
                "worst_generalised_usd_lost",
                "worst_days_lost_mean",
                "worst_days_lost_p10",
                "worst_days_lost_p50",
                "worst_days_lost_p90");
        for (Listed row : c.listed()) {
            CsvLine.append(text, cells(c, row).toArray(String[]::new));
        }
        return text.toString();
    }

    private static List<String> cells(Criticality c, Listed row) {
        Loss loss = row.loss();
        List<String> cells = new ArrayList<>(List.of(
                c.date().toString(),
                c.cargo().text(),
                c.scenario(),
                loss.element().kind().word(),
                loss.element().id(),
                loss.element().name(),
                row.rankByStranded() == 0 ? "" : Integer.toString(row.rankByStranded()),
                Integer.toString(row.rankByLoss()),
                Integer.toString(loss.pairsTouched()),
                Integer.toString(loss.pairsStranded()),
                Integer.toString(loss.pairsEnding()),
                Figures.fixed(loss.touchedShare(), 6),
                Figures.fixed(loss.strandedShare(), 6),
                Figures.fixed(loss.endingShare(), 6)));
        lost(cells, loss.touched());
        lost(cells, loss.expected());
        cells.add(Figures.fixed(loss.totalGeneralisedUsd(), 2));
        cells.add(Figures.fixed(row.detail().lowConfidenceShare(), 3));
        Takeover takeover = row.detail().takeovers().isEmpty()
                ? new Takeover("", "", Double.NaN)
                : row.detail().takeovers().getFirst();
        cells.addAll(List.of(takeover.corridor(), takeover.modes(), Figures.fixed(takeover.share(), 4)));
        if (row.detail().worst().isEmpty()) {
            cells.addAll(List.of("", "", "", "", "", "", ""));
        } else {
            WorstPair worst = row.detail().worst().getFirst();
            cells.addAll(List.of(
                    worst.origin().id(),
                    worst.destination().id(),
                    Figures.fixed(worst.lost().generalisedUsd(), 2)));
            spread(cells, worst.daysLost());
        }
        return cells;
    }

    static String text(PairCriticality c) {
        StringBuilder text = new StringBuilder();
        CsvLine.append(
                text,
                "origin",
                "destination",
                "date",
                "cargo",
                "scenario",
                "rank",
                "kind",
                "id",
                "name",
                "stranded",
                "days_lost",
                "usd_lost",
                "co2e_kg_lost",
                "generalised_usd_lost",
                "days_lost_mean",
                "days_lost_p10",
                "days_lost_p50",
                "days_lost_p90",
                "corridor",
                "modes",
                "km",
                "exposure",
                "low_confidence_share");
        int rank = 0;
        for (PairLoss loss : c.elements()) {
            rank++;
            CsvLine.append(text, cells(c, rank, loss).toArray(String[]::new));
        }
        return text.toString();
    }

    private static List<String> cells(PairCriticality c, int rank, PairLoss loss) {
        List<String> cells = new ArrayList<>(List.of(
                c.origin().id(),
                c.destination().id(),
                c.date().toString(),
                c.cargo().text(),
                c.scenario(),
                Integer.toString(rank),
                loss.element().kind().word(),
                loss.element().id(),
                loss.element().name(),
                loss.stranded() ? "yes" : "no"));
        lost(cells, loss.lost());
        Spread days = loss.daysLost();
        spread(cells, days == null ? new Spread(Double.NaN, Double.NaN, Double.NaN, Double.NaN) : days);
        cells.addAll(List.of(
                loss.corridor(),
                loss.modes(),
                Figures.fixed(loss.km(), 1),
                String.join(";", loss.exposure().stream().map(Exposure::regime).toList()),
                Figures.fixed(loss.lowConfidenceShare(), 3)));
        return cells;
    }

    private static void lost(List<String> cells, Lost lost) {
        cells.add(Figures.fixed(lost.days(), 4));
        cells.add(Figures.fixed(lost.usd(), 2));
        cells.add(Figures.fixed(lost.co2eKg(), 2));
        cells.add(Figures.fixed(lost.generalisedUsd(), 2));
    }

    private static void spread(List<String> cells, Spread spread) {
        cells.add(Figures.fixed(spread.mean(), 2));
        cells.add(Figures.fixed(spread.p10(), 2));
        cells.add(Figures.fixed(spread.p50(), 2));
        cells.add(Figures.fixed(spread.p90(), 2));
    }
}
