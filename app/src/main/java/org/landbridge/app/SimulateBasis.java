package org.landbridge.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.landbridge.network.BilateralTrade;
import org.landbridge.network.TradeSector;
import org.landbridge.study.simulate.Simulation;
import org.landbridge.study.simulate.StateEffect;

/** What the figures of a simulation rest on, in words. */
final class SimulateBasis {
    private static final double PERCENT = 100;
    /** Percent of exports below which a state is named. */
    private static final double FEW = 35;
    /** Percent of real income from which a state is named. */
    private static final double TOLD = 0.01;

    private SimulateBasis() {}

    static List<String> lines(Simulation s) {
        List<String> lines = new ArrayList<>();
        lines.add("Trade: trade_matrix.csv, " + s.baselineYear() + ", "
                + s.baseline().trade().getFirst().evidence().sources() + ", counted. It is older than the scenario:"
                + " percentages carry over, money does not where trade has moved since.");
        lines.add("Domestic sales: economies.csv, GDP times an estimated ratio of gross output and share of goods less"
                + " exports; low confidence, drawn with an error of 25 %.");
        lines.add("Trade costs: change of the logsum over routes (path-size logit nested by corridor, the freight"
                + " assignment's parameters, without crowding) over the value of the commodity that stands for the"
                + " sector; low confidence, prices and days of each corridor drawn with the errors of rates.csv for"
                + " medium confidence.");
        lines.add("A day: worth a share of the goods' value (Hummels and Schaur 2013 where goods fly, else ours), once,"
                + " in the logsum, instead of the cost of capital; the share of land before the change stays that of"
                + " the freight assignment.");
        StringBuilder thetas = new StringBuilder("Elasticities (central, P5 to P95) and percent of value a day: ");
        for (TradeSector k : s.baseline().sectors()) {
            thetas.append(thetas.toString().endsWith(": ") ? "" : "; ")
                    .append(String.format(
                            Locale.ROOT,
                            "%s %.1f (%.1f to %.1f), %.1f to %.1f, %.0f %% by corridors",
                            k.id(),
                            k.theta(),
                            k.thetaLow(),
                            k.thetaHigh(),
                            k.dayPercentLow(),
                            k.dayPercentHigh(),
                            100 * k.corridorShare()));
        }
        lines.add(thetas + ".");
        offRoutes(s).ifPresent(lines::add);
        lines.add("Equilibrium: sectors with one composite of inputs, services not traded, exact changes; labour given."
                + " Largest residual of a market: " + String.format(Locale.ROOT, "%.1e", s.residual()) + ".");
        lines.add(s.pairsTouched() + " ordered pairs of states have a way over what changes (by "
                + (s.changedPlaces().size() > 12
                        ? s.changedPlaces().size() + " places"
                        : String.join(", ", s.changedPlaces()))
                + ") at up to " + Figures.plain(s.options().reach()) + " times the cost of the best; "
                + s.pairsWithoutWay() + " had no way before and keep their cost, " + s.pairsCut()
                + " lose their way between some places. All other pairs keep their cost.");
        if (s.drawsFailed() > 0) {
            lines.add(s.drawsFailed() + " draws had no equilibrium and are left out.");
        }
        return lines;
    }

    /** Percent of the exports of each economy, by value, that pay what the routes of the network cost. */
    static Map<String, Double> exportsByCorridors(Simulation s) {
        Map<String, Double> shareOf = new HashMap<>();
        s.baseline().sectors().forEach(k -> shareOf.put(k.id(), k.corridorShare()));
        Map<String, Double> all = new HashMap<>();
        Map<String, Double> carried = new HashMap<>();
        for (BilateralTrade row : s.baseline().trade()) {
            all.merge(row.exporter(), row.usdMillion(), Double::sum);
            carried.merge(row.exporter(), row.usdMillion() * shareOf.getOrDefault(row.sector(), 0.0), Double::sum);
        }
        all.replaceAll((id, usd) -> usd > 0 ? PERCENT * carried.getOrDefault(id, 0.0) / usd : 0);
        return all;
    }

    /** What is said of states that the change reaches and whose exports hardly go by the routes. */
    private static Optional<String> offRoutes(Simulation s) {
        Map<String, Double> carried = exportsByCorridors(s);
        List<String> names = new ArrayList<>();
        for (StateEffect state : s.states()) {
            double percent = carried.getOrDefault(state.id(), 0.0);
            if (percent < FEW && Math.abs(state.realIncomePercent().central()) >= TOLD) {
                names.add(String.format(Locale.ROOT, "%s (%.0f %%)", state.name(), percent));
            }
        }
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Not in the model: tankers, pipelines and planes. Oil and gas keep their cost and their way"
                                + " whatever closes, so what closures do to states that live by them is understated. Part of"
                                + " exports that pays for the routes: " + String.join(", ", names) + ".");
    }
}
