package org.landbridge.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.landbridge.network.TradeSector;
import org.landbridge.study.simulate.Simulation;

/** What the figures of a simulation rest on, in words. */
final class SimulateBasis {
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
}
