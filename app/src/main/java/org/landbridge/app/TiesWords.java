package org.landbridge.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landbridge.relations.ties.BreakingPoints.Break;
import org.landbridge.study.ties.Tie;
import org.landbridge.study.ties.TiesReport;

/** What ties say in words. */
final class TiesWords {
    private TiesWords() {}

    /** Ties of one state, or of all. */
    static List<Tie> shown(TiesReport report, @Nullable String state) {
        return report.ties().stream()
                .filter(t -> state == null || t.joins(state))
                .toList();
    }

    /** {@code benefit -71 % (trade 25 % dearer)}; a dash where no change of the cause is enough. */
    static String text(TiesReport report, Break change) {
        if (!Double.isFinite(change.room())) {
            return "-";
        }
        String through = change.through() < 0 ? "" : report.states().get(change.through());
        return switch (change.cause()) {
            case BENEFIT ->
                "benefit -" + Figures.percent(change.amount()) + " (trade "
                        + Figures.percent(report.dearer(change.amount())) + " dearer)";
            case COST -> "cost × " + Figures.grouped(change.amount(), 2);
            case EXPOSURE -> "regimes of " + Figures.grouped(change.amount(), 1) + " more authorities";
            case HOSTILITY -> "hostility with " + through + " +" + Figures.grouped(change.amount(), 2);
            case RIVAL -> "tie with " + through + " +" + Figures.grouped(change.amount(), 2);
            case EXCLUSIVITY -> "exclusivity +" + Figures.grouped(change.amount(), 2);
        };
    }

    /** What every figure rests on. */
    static List<String> assumptions() {
        return List.of(
                "Utility is transferable within a pair; no coercion; players are states; a state's benefit is one figure.",
                "Benefit of a tie rises straight, its cost with the square: u = sum of b w - k w²/2 - psi h w w', k = 1.",
                "The network of the trade year is taken to be at rest, so benefits are what keeps it there. They hold all"
                        + " that makes two states trade, distance too.",
                "A tie breaks when the pair wants no more of it than the median pair has. Each cause alone, all other ties"
                        + " as they are: a scenario, not a forecast. The list of causes is not complete.",
                "Causes are ranked by the part of their room that they take: a benefit can fall by all of it, regimes of"
                        + " four authorities can be in force, hostility goes from 0 to 1, exclusivity up to the"
                        + " upper end of its interval, or to the cost where nothing tells it.",
                "Half-life is told by how the share of strong ties falls between one year and some years later, net of"
                        + " chance: what goes and comes back within a year is noise of the measure.",
                "Psi from a panel holds for ties and states of that panel. It is identified if hostility of third states"
                        + " moves for reasons that have nothing to do with the tie, beyond state-years and pairs.",
                "Regimes are told for information; nothing here says how to pass by them.");
    }
}
