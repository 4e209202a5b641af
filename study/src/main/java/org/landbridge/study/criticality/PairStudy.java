package org.landbridge.study.criticality;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Confidence;
import org.landbridge.network.Evidence;
import org.landbridge.network.Mode;
import org.landbridge.network.Network;
import org.landbridge.network.NoRouteException;
import org.landbridge.network.Place;
import org.landbridge.network.PlaceKind;
import org.landbridge.routing.ClosedPair;
import org.landbridge.routing.Closure;
import org.landbridge.routing.ClosureSearch;
import org.landbridge.routing.Itinerary;
import org.landbridge.routing.Leg;
import org.landbridge.routing.RouteSearch;
import org.landbridge.routing.Step;
import org.landbridge.routing.Supernetwork;
import org.landbridge.routing.reliability.Journeys;
import org.landbridge.study.Blockage;
import org.landbridge.study.CorridorNames;
import org.landbridge.study.Exposure;
import org.landbridge.study.ExposureFinder;
import org.landbridge.study.Question;

/** Closes every element on the best way of one pair in turn. */
public final class PairStudy {
    private final ClosureSearch search;
    private final RouteSearch.Found best;
    private final Journeys journeys;

    private PairStudy(ClosureSearch search, RouteSearch.Found best, Journeys journeys) {
        this.search = search;
        this.best = best;
        this.journeys = journeys;
    }

    /**
     * @param scenario name of the scenario that the network has gone through, {@code base} for none
     * @param kinds kinds of elements to close
     * @param top elements listed
     * @throws NoRouteException if the places are not connected to begin with
     */
    public static PairCriticality analyse(
            Network network, String scenario, Question question, Set<ElementKind> kinds, int top) {
        Supernetwork net = Supernetwork.compile(network, question.date(), question.cargo());
        double usdPerDay = Double.isNaN(question.valueOfTimeUsdPerDay())
                ? net.timeCostUsdPerDay()
                : question.valueOfTimeUsdPerDay();
        Place origin = question.origin();
        Place destination = question.destination();
        ClosureSearch search = new ClosureSearch(net, List.of(origin.id()), List.of(destination.id()), usdPerDay);
        RouteSearch.Found best = search.best(0, 0);
        if (best == null) {
            throw Blockage.explain(network, question);
        }
        Journeys journeys =
                new Journeys(question.sampling().seed(), question.sampling().draws());
        PairStudy study = new PairStudy(search, best, journeys);
        Used used = used(network, best.itinerary());
        List<Element> elements = ElementFinder.find(network, question.date()).stream()
                .filter(e -> kinds.contains(e.kind()) && used.meets(e.closure()))
                .filter(e -> !e.closure().shuts(origin.id()) && !e.closure().shuts(destination.id()))
                .toList();
        return new PairCriticality(
                network.name(),
                network.version(),
                scenario,
                question.date(),
                question.cargo(),
                origin,
                destination,
                usdPerDay,
                question.sampling().seed(),
                new PairCriticality.BestWay(
                        corridor(network, best),
                        DetailFinder.words(best.itinerary().modes()),
                        best.itinerary().km(),
                        best.days(),
                        best.usd(),
                        best.co2eKg(),
                        best.generalisedUsd(),
                        ExposureFinder.find(network, question.date(), best.itinerary()),
                        evidence(best)
                                .flatMap(e -> e.sources().stream())
                                .distinct()
                                .toList(),
                        evidence(best).map(Evidence::confidence).reduce(Confidence.HIGH, Confidence::weaker)),
                elements.size(),
                study.losses(elements, top));
    }

    private static Stream<Evidence> evidence(RouteSearch.Found way) {
        return way.itinerary().legs().stream()
                .flatMap(leg -> leg.steps().stream())
                .map(Step::evidence);
    }

    private static String corridor(Network network, RouteSearch.Found way) {
        return CorridorNames.recognise(network.corridors(), way.itinerary().places());
    }

    /** What a way uses: links, places passed, and places where it touches land or a canal. */
    private record Used(Set<String> links, Set<String> places, Set<String> ashore) {
        boolean meets(Closure closure) {
            return closure.links().stream().anyMatch(links::contains)
                    || closure.places().stream().anyMatch(places::contains)
                    || closure.shutPorts().stream().anyMatch(ashore::contains);
        }
    }

    private static Used used(Network network, Itinerary way) {
        Set<String> ashore = new HashSet<>();
        for (Leg leg : way.legs()) {
            for (Step step : leg.steps()) {
                for (String id : List.of(step.from(), step.to())) {
                    Place place = network.places().get(id);
                    boolean handled = id.equals(leg.from()) || id.equals(leg.to());
                    boolean canal = place != null && place.kind() == PlaceKind.CANAL;
                    if (leg.mode() != Mode.SEA || step.mode() != Mode.SEA || handled || canal) {
                        ashore.add(id);
                    }
                }
            }
        }
        return new Used(new HashSet<>(way.links()), new HashSet<>(way.places()), ashore);
    }

    private List<PairLoss> losses(List<Element> elements, int top) {
        PairLoss[] losses = new PairLoss[elements.size()];
        IntStream.range(0, losses.length).parallel().forEach(i -> losses[i] = loss(elements.get(i)));
        // The order of the elements decides between equals.
        return Arrays.stream(losses)
                .sorted(Comparator.comparing((PairLoss l) -> !l.stranded())
                        .thenComparingDouble(l -> -l.lost().generalisedUsd()))
                .limit(top)
                .toList();
    }

    private PairLoss loss(Element element) {
        @Nullable PairLoss[] found = new PairLoss[1];
        search.close(element.closure(), pair -> found[0] = loss(element, pair));
        // Not shown: another way, or another name for the same, is just as good.
        return found[0] != null
                ? found[0]
                : new PairLoss(
                        element,
                        false,
                        Lost.NOTHING,
                        DetailFinder.daysLost(journeys, search.net().spreadModel(), best, best),
                        corridor(search.net().network(), best),
                        DetailFinder.words(best.itinerary().modes()),
                        best.itinerary().km(),
                        exposure(best),
                        0);
    }

    private PairLoss loss(Element element, ClosedPair pair) {
        RouteSearch.Found after = pair.after();
        Lost lost = new Lost(pair.daysLost(), pair.usdLost(), pair.co2eKgLost(), pair.generalisedUsdLost());
        if (after == null) {
            return new PairLoss(element, true, lost, null, "", "", Double.NaN, List.of(), pair.lowConfidenceShare());
        }
        return new PairLoss(
                element,
                false,
                lost,
                DetailFinder.daysLost(journeys, search.net().spreadModel(), Objects.requireNonNull(best), after),
                corridor(search.net().network(), after),
                DetailFinder.words(after.itinerary().modes()),
                after.itinerary().km(),
                exposure(after),
                pair.lowConfidenceShare());
    }

    private List<Exposure> exposure(RouteSearch.Found way) {
        return ExposureFinder.find(search.net().network(), search.net().date(), way.itinerary());
    }
}
