package org.landbridge.study.difference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Corridor;
import org.landbridge.network.Network;
import org.landbridge.network.difference.AsOf;
import org.landbridge.network.difference.Difference;
import org.landbridge.routing.Cargo;
import org.landbridge.routing.Cost;
import org.landbridge.routing.Itinerary;
import org.landbridge.routing.RouteSearch;
import org.landbridge.routing.Step;
import org.landbridge.routing.Supernetwork;

/**
 * Finds the rows that make the answer of a day differ from that of another: each row that differs is put, alone, to what
 * it is on the other day, and the best way of every corridor is found anew. Where that changes nothing, the row is put
 * into the other day instead: so a line of which several links were opened is found too. Rows that no best way of
 * either day uses are passed over, save those that hold everywhere.
 */
public final class DifferenceStudy {
    /** Changes below these are no difference to anyone. */
    private static final double LEAST_DAYS = 0.05;

    private static final double LEAST_USD = 1;
    /** Corridors this many times dearer than the best of both days are no sensible way. */
    private static final double SENSIBLE = 2.5;

    /** Where the best way of a corridor turns back somewhere, the next one counts; as in the short list of routes. */
    private static final double SLACK = 1.35;

    private static final int ALTERNATIVES = 3;

    private static final Set<String> EVERYWHERE = Set.of("event", "rate", "membership", "scaling");

    private final LocalDate date;
    private final Cargo cargo;
    private final String origin;
    private final String destination;
    private final double usdPerDay;
    /** Least generalised cost of both days. */
    private double least;

    private DifferenceStudy(LocalDate date, Cargo cargo, String origin, String destination, double usdPerDay) {
        this.date = date;
        this.cargo = cargo;
        this.origin = origin;
        this.destination = destination;
        this.usdPerDay = usdPerDay;
    }

    /**
     * @param network rows of all days
     * @param date the day asked about
     * @param reference the day that it is held against
     * @param usdPerDay value of a day for one unit of cargo
     * @param met ids of the regimes that an itinerary meets in a network as of a day
     */
    public static Causes causes(
            Network network,
            LocalDate date,
            LocalDate reference,
            Cargo cargo,
            String origin,
            String destination,
            double usdPerDay,
            BiFunction<Network, Itinerary, Set<String>> met) {
        Network asked = AsOf.day(network, date);
        Network other = AsOf.day(network, reference);
        DifferenceStudy study = new DifferenceStudy(date, cargo, origin, destination, usdPerDay);
        return study.run(asked, other, reference, met);
    }

    private Causes run(
            Network asked, Network other, LocalDate reference, BiFunction<Network, Itinerary, Set<String>> met) {
        List<Difference> differences = Difference.between(asked, other);
        Set<String> all = asked.corridors().stream().map(Corridor::id).collect(Collectors.toSet());
        Map<String, RouteSearch.@Nullable Found> today = best(asked, all);
        Map<String, RouteSearch.@Nullable Found> then = best(other, all);
        least = Math.min(least(today), least(then));
        double limit = least * SENSIBLE;
        Set<String> sensible = all.stream()
                .filter(id -> within(today, id, limit) || within(then, id, limit))
                .collect(Collectors.toSet());
        today.keySet().retainAll(sensible);
        Set<String> used = new HashSet<>();
        Set<String> regimes = new HashSet<>();
        for (Map<String, RouteSearch.@Nullable Found> ways : List.of(today, then)) {
            for (RouteSearch.Found way : ways.values()) {
                if (way != null && way.generalisedUsd() <= limit) {
                    addUsed(asked, way.itinerary(), used);
                    addUsed(other, way.itinerary(), used);
                    regimes.addAll(met.apply(asked, way.itinerary()));
                    regimes.addAll(met.apply(other, way.itinerary()));
                }
            }
        }
        then.keySet().retainAll(sensible);
        List<Cause> causes = differences.stream()
                .filter(d -> EVERYWHERE.contains(d.table()) || used.contains(d.table() + " " + d.id()))
                .toList()
                .parallelStream()
                .map(d -> {
                    Cause alone = cause(d, false, today, best(d.replace(asked, other), sensible));
                    return alone != null ? alone : cause(d, true, best(d.replace(other, asked), sensible), then);
                })
                .filter(Objects::nonNull)
                .toList();
        return new Causes(
                reference,
                together(causes).stream()
                        .sorted(Comparator.comparingDouble(
                                c -> -strength(c.effects().getFirst())))
                        .toList(),
                differences.stream()
                        .filter(d -> d.table().equals("regime") && regimes.contains(d.id()))
                        .toList());
    }

    /** Rows of a table with the same effects are one cause. */
    private static List<Cause> together(List<Cause> causes) {
        Map<List<Object>, Cause> byEffect = new LinkedHashMap<>();
        for (Cause cause : causes) {
            List<Object> key =
                    List.of(cause.differences().getFirst().table(), cause.elseAsReference(), cause.effects());
            byEffect.merge(key, cause, (a, b) -> {
                List<Difference> both = new ArrayList<>(a.differences());
                both.addAll(b.differences());
                return new Cause(both, a.elseAsReference(), a.effects());
            });
        }
        return List.copyOf(byEffect.values());
    }

    private static boolean within(Map<String, RouteSearch.@Nullable Found> ways, String corridor, double limit) {
        RouteSearch.Found way = ways.get(corridor);
        return way != null && way.generalisedUsd() <= limit;
    }

    private static double least(Map<String, RouteSearch.@Nullable Found> ways) {
        return ways.values().stream()
                .filter(Objects::nonNull)
                .mapToDouble(RouteSearch.Found::generalisedUsd)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /**
     * The best way of each of some corridors by its id, in the order of the corridors. A corridor whose best ways all turn back
     * somewhere is null: whether a straight one exists further down the list is not looked into.
     */
    private Map<String, RouteSearch.@Nullable Found> best(Network network, Set<String> corridors) {
        Supernetwork net = Supernetwork.compile(network, date, cargo);
        RouteSearch search = new RouteSearch(net, usdPerDay);
        Map<String, RouteSearch.@Nullable Found> ways = new LinkedHashMap<>();
        for (Corridor corridor : network.corridors()) {
            List<RouteSearch.Found> found = corridors.contains(corridor.id())
                    ? search.alternatives(
                            corridor.id(), origin, destination, SLACK, ALTERNATIVES, Double.POSITIVE_INFINITY)
                    : List.of();
            if (!found.isEmpty()) {
                ways.put(
                        corridor.id(),
                        found.stream()
                                .filter(DifferenceStudy::goesStraight)
                                .min(Comparator.comparingDouble(RouteSearch.Found::generalisedUsd))
                                .orElse(null));
            }
        }
        return ways;
    }

    private static boolean goesStraight(RouteSearch.Found way) {
        List<String> places = way.itinerary().places();
        return new HashSet<>(places).size() == places.size();
    }

    private static void addUsed(Network network, Itinerary itinerary, Set<String> used) {
        Map<String, String> serviceIds = new LinkedHashMap<>();
        network.services().forEach(s -> serviceIds.put(s.name(), s.id()));
        for (Step step : itinerary.steps()) {
            used.add("link " + step.name());
            used.add("process " + step.name());
            used.add("service " + serviceIds.getOrDefault(step.service(), ""));
            for (Cost cost : step.costs()) {
                used.add("process " + cost.row());
            }
        }
    }

    private @Nullable Cause cause(
            Difference difference,
            boolean elseAsReference,
            Map<String, RouteSearch.@Nullable Found> here,
            Map<String, RouteSearch.@Nullable Found> there) {
        Set<String> corridors = new LinkedHashSet<>(here.keySet());
        corridors.addAll(there.keySet());
        List<Effect> effects = new ArrayList<>();
        for (String corridor : corridors) {
            RouteSearch.Found a = here.get(corridor);
            RouteSearch.Found b = there.get(corridor);
            boolean unclear = a == null && here.containsKey(corridor) || b == null && there.containsKey(corridor);
            if (unclear) {
                continue;
            }
            Effect effect = new Effect(
                    corridor,
                    a == null ? Double.NaN : a.days(),
                    a == null ? Double.NaN : a.usd(),
                    b == null ? Double.NaN : b.days(),
                    b == null ? Double.NaN : b.usd());
            boolean appears = a == null || b == null;
            if (appears
                    || Math.abs(effect.days() - effect.otherDays()) >= LEAST_DAYS
                    || Math.abs(effect.usd() - effect.otherUsd()) >= LEAST_USD) {
                effects.add(effect);
            }
        }
        effects.sort(Comparator.comparingDouble(e -> -strength(e)));
        return effects.isEmpty() ? null : new Cause(List.of(difference), elseAsReference, effects);
    }

    /**
     * How much an effect matters: the change of generalised cost, the less the dearer the corridor is beside the best of
     * both days; ways that appear or vanish come first, the cheapest of them before the others.
     */
    private double strength(Effect effect) {
        double here = effect.usd() + usdPerDay * effect.days();
        double there = effect.otherUsd() + usdPerDay * effect.otherDays();
        if (Double.isNaN(here) || Double.isNaN(there)) {
            return 1e9 - (Double.isNaN(here) ? there : here);
        }
        double beside = least / Math.min(here, there);
        return Math.abs(here - there) * beside * beside;
    }
}
