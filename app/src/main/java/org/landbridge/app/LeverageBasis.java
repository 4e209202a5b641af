package org.landbridge.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.landbridge.study.transit.Leverage;

/** What the figures of leverage rest on, in words. */
final class LeverageBasis {
    private LeverageBasis() {}

    static List<String> lines(Leverage l) {
        List<String> lines = new ArrayList<>();
        lines.add("Players are states"
                + (l.options().split().isEmpty()
                        ? ""
                        : ", and apart the roles producer, consumer, transit and port of "
                                + String.join(
                                        ", ",
                                        l.options().split().stream().sorted().toList()))
                + "; those who add nothing to any coalition are left out"
                + (l.addNothing().isEmpty() ? "" : " (" + String.join(", ", l.addNothing()) + ")")
                + ". Carriers, shippers and blocs do not play. How a state is split changes values.");
        lines.add(
                "A coalition uses its members' land, inland water, canals and ports, and the open sea. A state that stays"
                        + " out shuts these, for all goods; straits stay open and ships sail past (transit passage).");
        lines.add("Worth of a coalition: the surplus of the freight between its members, the area under demand between"
                + " what its best way costs (USD and days) and a reservation cost of "
                + Figures.plain(l.options().outside())
                + " times what the best way of the network costs as it stands. Demand is the counted trade; its value"
                + " falls by the trade elasticity of its sector (trade_sectors.csv), else by "
                + String.format(
                        Locale.ROOT,
                        "%.1f (%.1f to %.1f)",
                        l.median().central(),
                        l.median().low(),
                        l.median().high())
                + ".");
        lines.add("Transferable utility: members can pay each other, and all is known to all. No coercion: force, other"
                + " favours, and what a state does at home count for nothing. Values are shares under the Shapley"
                + " axioms, not observed fees. No crowding: a way carries all at its cost.");
        lines.add(
                l.options().draws() == 0
                        ? "No draws: the intervals are not known."
                        : "P5 to P95 over " + l.options().draws() + " draws, each played anew: tonnes of a trade err by"
                                + " 10, 25 or 50 % by confidence (estimates), prices and times by rates.csv,"
                                + " elasticities by sector. Errors of the method are not in them.");
        lines.add(
                "Shapley values are exact. A nucleolus gives nothing to who can be replaced, a Shapley value something: both"
                        + " are shown, as neither is the truth.");
        if (!l.options().build().isEmpty()) {
            StringBuilder text = new StringBuilder("Links a coalition may build, if all states on them are members: ");
            l.options()
                    .build()
                    .forEach((link, usd) -> text.append(text.toString().endsWith(": ") ? "" : ", ")
                            .append(link)
                            .append(" at ")
                            .append(Figures.plain(usd / 1e6))
                            .append(" million USD a year"));
            lines.add(text + "."
                    + (l.merged().isEmpty() ? "" : " These act as one player: " + String.join(", ", l.merged()) + "."));
        }
        if (l.lostTonnes() > 0) {
            lines.add(Figures.grouped(l.lostTonnes(), 0)
                    + " tonnes a year have no way on the network as it stands, and are worth nothing anywhere.");
        }
        return lines;
    }
}
