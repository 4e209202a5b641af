package org.landbridge.app;

import java.util.ArrayList;
import java.util.List;
import org.landbridge.routing.CostCategory;
import org.landbridge.routing.Spread;
import org.landbridge.study.Border;
import org.landbridge.study.Comparison;
import org.landbridge.study.Exposure;
import org.landbridge.study.Route;
import org.landbridge.study.ScenarioRoutes;

/** A comparison as CSV: one row for a route, every row complete in itself. */
public final class CsvReport {
    private CsvReport() {}

    public static String text(Comparison comparison) {
        StringBuilder text = new StringBuilder();
        CsvLine.append(text, heads().toArray(String[]::new));
        for (ScenarioRoutes scenario : comparison.scenarios()) {
            int rank = 0;
            for (Route route : scenario.routes()) {
                rank++;
                CsvLine.append(text, cells(comparison, scenario, rank, route).toArray(String[]::new));
            }
        }
        return text.toString();
    }

    private static List<String> heads() {
        List<String> heads = new ArrayList<>(List.of(
                "origin",
                "destination",
                "date",
                "cargo",
                "scenario",
                "rank",
                "corridor",
                "modes",
                "km",
                "days_mean",
                "days_p10",
                "days_p50",
                "days_p90",
                "usd_mean",
                "usd_p10",
                "usd_p50",
                "usd_p90"));
        for (CostCategory category : CostCategory.values()) {
            heads.add("usd_" + category.word());
        }
        heads.addAll(List.of(
                "cargo_time_usd",
                "co2e_kg",
                "borders",
                "border_places",
                "transshipments",
                "gauge_changes",
                "exposure",
                "low_confidence_share",
                "pareto_optimal",
                "within_days",
                "chance_within"));
        return heads;
    }

    private static List<String> cells(Comparison comparison, ScenarioRoutes scenario, int rank, Route route) {
        List<String> cells = new ArrayList<>(List.of(
                comparison.origin().id(),
                comparison.destination().id(),
                comparison.date().toString(),
                comparison.cargo().text(),
                scenario.name(),
                Integer.toString(rank),
                route.corridor(),
                route.modes(),
                Figures.fixed(route.km(), 1)));
        spread(cells, route.days());
        spread(cells, route.usd());
        for (CostCategory category : CostCategory.values()) {
            cells.add(Figures.fixed(route.costs().getOrDefault(category, 0.0), 2));
        }
        cells.addAll(List.of(
                Figures.fixed(route.cargoTimeUsd(), 2),
                Figures.fixed(route.co2eKg(), 1),
                Integer.toString(route.borders().size()),
                String.join(";", route.borders().stream().map(Border::place).toList()),
                Integer.toString(route.transshipments()),
                Integer.toString(route.gaugeChanges()),
                String.join(";", route.exposure().stream().map(Exposure::regime).toList()),
                Figures.fixed(route.lowConfidenceShare(), 3),
                route.paretoOptimal() ? "yes" : "no"));
        double within = comparison.sampling().withinDays();
        cells.add(Figures.fixed(within, 2));
        cells.add(Double.isNaN(within) ? "" : Figures.fixed(route.sample().chanceWithin(within), 4));
        return cells;
    }

    private static void spread(List<String> cells, Spread spread) {
        cells.add(Figures.fixed(spread.mean(), 2));
        cells.add(Figures.fixed(spread.p10(), 2));
        cells.add(Figures.fixed(spread.p50(), 2));
        cells.add(Figures.fixed(spread.p90(), 2));
    }
}
