package org.landbridge.app;

import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import org.landbridge.app.TextTable.Column;
import org.landbridge.network.Network;
import org.landbridge.routing.Itinerary;
import org.landbridge.routing.Leg;
import org.landbridge.study.simulate.Interval;
import org.landbridge.study.transit.Leverage;
import org.landbridge.study.transit.PairAmount;
import org.landbridge.study.transit.Passage;
import org.landbridge.study.transit.Player;
import org.landbridge.study.transit.PlayerLeverage;
import org.landbridge.study.transit.Role;
import org.landbridge.study.transit.WayShift;
import org.landbridge.study.transit.WorldLeverage;

/** Leverage as a table or Markdown. Money is in thousand USD a year. */
final class LeverageText {
    private static final double THOUSAND = 1000;
    private static final double PERCENT = 100;

    private final Leverage leverage;
    private final Names names;
    private final int top;
    private final boolean markdown;

    LeverageText(Leverage leverage, Network network, int top, boolean markdown) {
        this.leverage = leverage;
        this.names = new Names(network);
        this.top = top;
        this.markdown = markdown;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(markdown ? "# " : "")
                .append("Leverage over ")
                .append(leverage.trade())
                .append(", ")
                .append(leverage.date())
                .append(", data ")
                .append(leverage.dataName())
                .append(' ')
                .append(leverage.dataVersion())
                .append("\n\n")
                .append(Figures.grouped(leverage.tonnes() / 1e6, 2))
                .append(" Mt a year, ")
                .append(Figures.count(leverage.pairs(), "pair"))
                .append(" of states, ")
                .append(Figures.count(leverage.cells(), "cell"))
                .append(" of places and goods. Thousand USD a year, P5 to P95 in brackets.\n");
        for (int w = 0; w < leverage.worlds().size(); w++) {
            world(text, w);
        }
        text.append(markdown ? "\n## What this rests on\n\n" : "\nWhat this rests on\n");
        LeverageBasis.lines(leverage)
                .forEach(
                        line -> text.append(markdown ? "- " : "  ").append(line).append('\n'));
        return text.toString();
    }

    private void world(StringBuilder text, int w) {
        WorldLeverage world = leverage.worlds().get(w);
        text.append(markdown ? "\n## " : "\n")
                .append(world.name())
                .append(": all together make ")
                .append(interval(world.worth()))
                .append(markdown ? "\n\n" : "\n");
        if (!leverage.options().build().isEmpty()) {
            text.append("Built by all together: ")
                    .append(world.built().isEmpty() ? "nothing" : String.join(", ", world.built()))
                    .append(markdown ? "\n\n" : "\n");
        }
        List<PlayerLeverage> listed =
                world.players().subList(0, Math.min(top, world.players().size()));
        text.append(values(listed));
        if (!world.nucleolusNote().isEmpty()) {
            text.append(markdown ? "\n" : "  ").append(world.nucleolusNote()).append('\n');
        }
        if (w > 0) {
            text.append(markdown ? "\n### Against " : "\nAgainst ")
                    .append(leverage.worlds().getFirst().name())
                    .append(markdown ? "\n\n" : "\n");
            text.append(changes(world.players()));
            text.append(ways(world));
        }
        text.append(markdown ? "\n### Whose refusal hurts most\n\n" : "\nWhose refusal hurts most\n");
        text.append(refusals(world));
    }

    private String values(List<PlayerLeverage> listed) {
        ReportTable table = new ReportTable(
                Column.left("state"),
                Column.right("Shapley value"),
                Column.right("share, %"),
                Column.right("on others' trade"),
                Column.right("Banzhaf"),
                Column.right("nucleolus"));
        for (PlayerLeverage p : listed) {
            table.add(
                    name(p.player()),
                    interval(p.value()),
                    share(p.share()),
                    interval(p.others()),
                    thousand(p.banzhaf()),
                    thousand(p.nucleolus()));
        }
        return table.text(markdown);
    }

    private String changes(List<PlayerLeverage> players) {
        ReportTable table = new ReportTable(
                Column.left("state"),
                Column.right("change"),
                Column.right("on others' trade"),
                Column.broken("most of it from", 60));
        players.stream()
                .filter(p -> Math.abs(p.change().central()) >= 1)
                .sorted((a, b) -> Double.compare(
                        Math.abs(b.change().central()), Math.abs(a.change().central())))
                .limit(top)
                .forEach(p -> table.add(
                        name(p.player()), signed(p.change()), signed(p.changeOthers()), amounts(p.changed(), true)));
        return table.text(markdown);
    }

    private String refusals(WorldLeverage world) {
        ReportTable table = new ReportTable(
                Column.left("state"),
                Column.right("all together lose"),
                Column.right("of it others' trade"),
                Column.broken("others' trade that loses most, else its own", 60));
        world.players().stream()
                .sorted(Comparator.comparingDouble((PlayerLeverage p) ->
                                -Math.max(0, p.lossOthers().central()))
                        .thenComparingDouble(p -> -p.loss().central()))
                .filter(p -> p.loss().central() >= 1)
                .limit(top)
                .forEach(p -> table.add(
                        name(p.player()), interval(p.loss()), interval(p.lossOthers()), amounts(p.hurt(), false)));
        return table.text(markdown);
    }

    private String ways(WorldLeverage world) {
        StringBuilder text = new StringBuilder();
        for (PlayerLeverage p : world.players()) {
            // One of a player will do here; JSON holds them all.
            for (WayShift shift : p.ways().subList(0, Math.min(1, p.ways().size()))) {
                if (text.isEmpty()) {
                    text.append(markdown ? "\n### By which ways (USD a tonne)\n\n" : "\nBy which ways (USD a tonne)\n");
                }
                String state = name(p.player());
                text.append(markdown ? "- " : "  ")
                        .append(state)
                        .append(" ")
                        .append(Figures.signed(shift.pairUsd() / THOUSAND, 0))
                        .append(" from ")
                        .append(shift.pair().text())
                        .append(", most by ")
                        .append(shift.commodity())
                        .append(' ')
                        .append(names.place(shift.origin()))
                        .append(" to ")
                        .append(names.place(shift.destination()))
                        .append(" (")
                        .append(Figures.grouped(shift.tonnes(), 0))
                        .append(" t)\n");
                line(text, "all", shift.before(), shift.after());
                line(text, "without " + state, shift.beforeWithout(), shift.afterWithout());
            }
        }
        return text.toString();
    }

    private void line(StringBuilder text, String who, Passage before, Passage after) {
        boolean same = before.usdPerTonne() == after.usdPerTonne();
        text.append(markdown ? "  - " : "    ")
                .append(who)
                .append(": ")
                .append(passage(before))
                .append(same ? ", as before" : "; now " + passage(after))
                .append('\n');
    }

    private String passage(Passage passage) {
        Itinerary way = passage.way();
        return way == null
                ? "no way below the reservation cost"
                : Figures.grouped(passage.usdPerTonne(), 1) + " by " + way(way, names);
    }

    /** {@code rail Harbour - Border, road - City}. */
    static String way(Itinerary way, Names names) {
        StringJoiner text = new StringJoiner(", ");
        for (Leg leg : way.legs()) {
            text.add(leg.mode().word().replace('_', ' ') + (text.length() == 0 ? " " + names.place(leg.from()) : "")
                    + " - " + names.place(leg.to()));
        }
        return text.toString();
    }

    private String name(Player player) {
        return names.state(player.state())
                + (player.role() == Role.STATE ? "" : ", " + player.role().word());
    }

    private static String amounts(List<PairAmount> amounts, boolean signed) {
        StringJoiner text = new StringJoiner(", ");
        for (PairAmount a : amounts) {
            double usd = a.usd() / THOUSAND;
            text.add(a.pair().text() + " " + (signed ? Figures.signed(usd, 0) : Figures.grouped(usd, 0)));
        }
        return text.toString();
    }

    private static String thousand(double usd) {
        return Figures.grouped(usd / THOUSAND, 0);
    }

    private String share(Interval i) {
        String central = Figures.grouped(PERCENT * i.central(), 2);
        return leverage.options().draws() == 0
                ? central
                : central + " (" + Figures.grouped(PERCENT * i.low(), 2) + " to "
                        + Figures.grouped(PERCENT * i.high(), 2) + ")";
    }

    private String interval(Interval i) {
        return leverage.options().draws() == 0 || !Double.isFinite(i.central())
                ? thousand(i.central())
                : thousand(i.central()) + " (" + thousand(i.low()) + " to " + thousand(i.high()) + ")";
    }

    private String signed(Interval i) {
        if (!Double.isFinite(i.central())) {
            return "-";
        }
        String central = Figures.signed(i.central() / THOUSAND, 0);
        return leverage.options().draws() == 0
                ? central
                : central + " (" + Figures.signed(i.low() / THOUSAND, 0) + " to "
                        + Figures.signed(i.high() / THOUSAND, 0) + ")";
    }
}
