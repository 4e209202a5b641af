package org.landbridge.study.criticality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.landbridge.network.Demand;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.routing.Cargo;
import org.landbridge.routing.Closure;
import org.landbridge.routing.ClosureSearch;
import org.landbridge.routing.Supernetwork;
import org.landbridge.routing.reliability.Journeys;
import org.landbridge.study.Sampling;

/**
 * Closes every element in turn and finds the best ways of all pairs anew, as the criticality of transport links is
 * measured by the cost of the second best (Jenelius, Petersen and Mattsson 2006). Pairs left without any way have no
 * finite cost and are told apart as unsatisfied demand.
 */
public final class CriticalityStudy {
    private CriticalityStudy() {}

    /**
     * @param scenario name of the scenario that the network has gone through, {@code base} for none
     * @param usdPerDay value of a day for one unit of cargo; NaN for the data package's own cost of capital
     * @param demand what moves; empty if all pairs of places weigh the same
     * @param kinds kinds of elements to close
     * @param top elements listed by stranded demand, and again by expected loss
     */
    public static Criticality all(
            Network network,
            String scenario,
            LocalDate date,
            Cargo cargo,
            double usdPerDay,
            Sampling sampling,
            List<Demand> demand,
            Set<ElementKind> kinds,
            int top) {
        Supernetwork net = Supernetwork.compile(network, date, cargo);
        double valueOfTime = Double.isNaN(usdPerDay) ? net.timeCostUsdPerDay() : usdPerDay;
        List<Place> places = places(net, demand);
        Weights weights = demand.isEmpty() ? Weights.equal(places) : Weights.of(demand, places);
        List<String> ids = places.stream().map(Place::id).toList();
        ClosureSearch search = new ClosureSearch(net, ids, ids, valueOfTime);
        List<Element> elements = ElementFinder.find(network, date).stream()
                .filter(e -> kinds.contains(e.kind()))
                .toList();
        Base base = base(search, places, weights);
        List<Loss> losses = losses(search, elements, places, weights, base);
        Journeys journeys = new Journeys(sampling.seed(), sampling.draws());
        return new Criticality(
                network.name(),
                network.version(),
                scenario,
                date,
                cargo,
                valueOfTime,
                sampling.seed(),
                !demand.isEmpty(),
                base.pairs,
                base.without,
                elements.size(),
                top,
                listed(search, losses, places, weights, journeys, top));
    }

    /** Pairs that have a way when nothing is closed, and all that they weigh. */
    private record Base(int pairs, int without, double weight) {}

    private static List<Place> places(Supernetwork net, List<Demand> demand) {
        Set<String> named = new HashSet<>();
        demand.forEach(d -> {
            named.add(d.origin().id());
            named.add(d.destination().id());
        });
        return net.network().places().values().stream()
                .filter(p -> demand.isEmpty() ? net.hasDoor(p.id()) : named.contains(p.id()))
                .toList();
    }

    private static Base base(ClosureSearch search, List<Place> places, Weights weights) {
        int pairs = 0;
        int without = 0;
        double weight = 0;
        for (int o = 0; o < places.size(); o++) {
            for (int d = 0; d < places.size(); d++) {
                if (weights.of(o, d) > 0) {
                    boolean joined = search.joined(o, d);
                    pairs += joined ? 1 : 0;
                    without += joined ? 0 : 1;
                    weight += joined ? weights.of(o, d) : 0;
                }
            }
        }
        return new Base(pairs, without, weight);
    }

    private static List<Loss> losses(
            ClosureSearch search, List<Element> elements, List<Place> places, Weights weights, Base base) {
        Loss[] losses = new Loss[elements.size()];
        IntStream.range(0, losses.length).parallel().forEach(i -> {
            Element element = elements.get(i);
            LossSum sum = new LossSum(weights);
            search.close(element.closure(), sum::add);
            losses[i] = sum.loss(element, ending(search, element.closure(), places, weights), base.weight);
        });
        return List.of(losses);
    }

    /** Number and weight of the pairs with an end that is itself closed. */
    static LossSum.Ending ending(ClosureSearch search, Closure closure, List<Place> places, Weights weights) {
        boolean[] shut = new boolean[places.size()];
        boolean any = false;
        for (int i = 0; i < shut.length; i++) {
            shut[i] = closure.shuts(places.get(i).id());
            any |= shut[i];
        }
        int pairs = 0;
        double weight = 0;
        for (int o = 0; any && o < shut.length; o++) {
            for (int d = 0; d < shut.length; d++) {
                if ((shut[o] || shut[d]) && weights.of(o, d) > 0 && search.joined(o, d)) {
                    pairs++;
                    weight += weights.of(o, d);
                }
            }
        }
        return new LossSum.Ending(pairs, weight);
    }

    private static List<Listed> listed(
            ClosureSearch search, List<Loss> losses, List<Place> places, Weights weights, Journeys journeys, int top) {
        Comparator<Loss> byLoss =
                Comparator.comparingDouble((Loss l) -> -l.expected().generalisedUsd());
        // The order of the elements decides between equals.
        List<Integer> indexes = IntStream.range(0, losses.size()).boxed().toList();
        int[] lossRank = ranks(indexes.stream()
                .sorted((a, b) -> byLoss.compare(losses.get(a), losses.get(b)))
                .toList());
        List<Integer> stranding = indexes.stream()
                .sorted((a, b) -> Comparator.comparingDouble((Loss l) -> -l.strandedShare())
                        .thenComparing(byLoss)
                        .compare(losses.get(a), losses.get(b)))
                .toList();
        int[] strandedRank = ranks(stranding);
        List<Integer> chosen = stranding.stream()
                .filter(i -> lossRank[i] <= top || losses.get(i).pairsStranded() > 0 && strandedRank[i] <= top)
                .toList();
        Listed[] listed = new Listed[chosen.size()];
        IntStream.range(0, listed.length).parallel().forEach(k -> {
            int i = chosen.get(k);
            Loss loss = losses.get(i);
            listed[k] = new Listed(
                    loss,
                    lossRank[i],
                    loss.pairsStranded() > 0 ? strandedRank[i] : 0,
                    DetailFinder.find(search, loss.element().closure(), places, weights, journeys));
        });
        return new ArrayList<>(Arrays.asList(listed));
    }

    private static int[] ranks(List<Integer> order) {
        int[] ranks = new int[order.size()];
        for (int r = 0; r < ranks.length; r++) {
            ranks[order.get(r)] = r + 1;
        }
        return ranks;
    }
}
