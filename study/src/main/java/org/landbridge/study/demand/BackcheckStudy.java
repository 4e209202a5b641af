package org.landbridge.study.demand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.landbridge.network.Commodity;
import org.landbridge.network.Network;
import org.landbridge.network.ReportedVolume;
import org.landbridge.network.ReportedVolume.Direction;
import org.landbridge.network.ReportedVolume.Unit;
import org.landbridge.network.TradeFacts;
import org.landbridge.network.TradeFlow;
import org.landbridge.study.demand.BackcheckRow.Basis;

/**
 * Holds a model against every published volume and tells how far the publishers disagree among themselves. Parts of a
 * year are made a year by their days. Trade between states is compared in the middle of the report's span: all of it
 * in tonnes, what can go by the corridors in TEU.
 */
public final class BackcheckStudy {
    private BackcheckStudy() {}

    /**
     * A row for each report.
     *
     * @param model what an assignment put on links and corridors; {@link ModelledVolumes#NONE} compares trade alone
     */
    public static Backcheck check(Network network, TradeFacts facts, ModelledVolumes model) {
        List<BackcheckRow> rows = new ArrayList<>();
        for (ReportedVolume report : facts.reports()) {
            Basis basis = basis(report, model);
            double least = Double.POSITIVE_INFINITY;
            double greatest = Double.NEGATIVE_INFINITY;
            int reports = 0;
            for (ReportedVolume other : facts.reports()) {
                if (other.question().equals(report.question())
                        && weighed(other) == weighed(report)
                        && other.from().isBefore(report.to())
                        && report.from().isBefore(other.to())) {
                    least = Math.min(least, other.perYear());
                    greatest = Math.max(greatest, other.perYear());
                    reports++;
                }
            }
            rows.add(new BackcheckRow(
                    report,
                    report.perYear(),
                    value(network, facts, report, model, basis),
                    basis,
                    basis == Basis.TRADE && input(network, facts, report),
                    least,
                    greatest,
                    reports));
        }
        return new Backcheck(network.name(), network.version(), rows);
    }

    private static boolean weighed(ReportedVolume report) {
        return report.unit() == Unit.TONNES;
    }

    private static Basis basis(ReportedVolume report, ModelledVolumes model) {
        if (report.aboutPair()) {
            return Basis.TRADE;
        }
        Map<String, Double> links = weighed(report) ? model.linkTonnes() : model.linkTeu();
        if (report.links().stream().anyMatch(links::containsKey)) {
            return Basis.LINKS;
        }
        Map<String, Double> corridors = weighed(report) ? model.corridorTonnes() : model.corridorTeu();
        return corridors.containsKey(report.corridor()) ? Basis.CORRIDOR : Basis.NONE;
    }

    private static double value(
            Network network, TradeFacts facts, ReportedVolume report, ModelledVolumes model, Basis basis) {
        return switch (basis) {
            case TRADE -> trade(network, facts, report);
            case LINKS -> {
                Map<String, Double> loads = weighed(report) ? model.linkTonnes() : model.linkTeu();
                yield report.links().stream()
                        .mapToDouble(link -> loads.getOrDefault(link, 0.0))
                        .sum();
            }
            case CORRIDOR -> {
                Map<String, Double> loads = weighed(report) ? model.corridorTonnes() : model.corridorTeu();
                yield loads.getOrDefault(report.corridor(), Double.NaN);
            }
            case NONE -> Double.NaN;
        };
    }

    private static double trade(Network network, TradeFacts facts, ReportedVolume report) {
        List<PairDemand> counted = counted(network, facts, report);
        double sum = 0;
        for (PairDemand pair : counted) {
            Commodity commodity = network.commodities().get(pair.flow().commodity());
            sum += weighed(report) || commodity == null
                    ? pair.tonnes()
                    : pair.corridorTonnes() / commodity.tonnesPerTeu();
        }
        return counted.isEmpty() ? Double.NaN : sum;
    }

    private static boolean input(Network network, TradeFacts facts, ReportedVolume report) {
        return counted(network, facts, report).stream()
                .flatMap(pair -> pair.flow().evidence().sources().stream())
                .anyMatch(report.evidence().sources()::contains);
    }

    /** The trade that a report about a pair of states counts. */
    private static List<PairDemand> counted(Network network, TradeFacts facts, ReportedVolume report) {
        List<PairDemand> counted = new ArrayList<>();
        for (PairDemand pair : DemandStudy.pairs(network, facts, report.middle())) {
            TradeFlow flow = pair.flow();
            boolean out =
                    flow.exporter().equals(report.exporter()) && flow.importer().equals(report.importer());
            boolean back = report.direction() == Direction.BOTH
                    && flow.exporter().equals(report.importer())
                    && flow.importer().equals(report.exporter());
            boolean good = report.commodity().isEmpty() || report.commodity().equals(flow.commodity());
            if ((out || back) && good) {
                counted.add(pair);
            }
        }
        return counted;
    }
}
