package org.landbridge.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Confidence;
import org.landbridge.network.Network;
import org.landbridge.network.NoRouteException;
import org.landbridge.network.Place;
import org.landbridge.network.scenario.Scenario;
import org.landbridge.routing.Cost;
import org.landbridge.routing.CostCategory;
import org.landbridge.routing.Itinerary;
import org.landbridge.routing.RouteSearch;
import org.landbridge.routing.Step;
import org.landbridge.routing.Supernetwork;
import org.landbridge.routing.reliability.JourneySample;
import org.landbridge.routing.reliability.Journeys;
import org.landbridge.study.difference.Causes;
import org.landbridge.study.difference.DifferenceStudy;

/** Lays out every sensible way between two places, today and under scenarios. */
public final class CompareStudy {
    private CompareStudy() {}

    /**
     * @param scenarios compared with the base, each on its own
     * @throws BadUsageException if origin and destination are the same or have no terminal
     * @throws NoRouteException if the base and every scenario leave the places unconnected
     */
    public static Comparison compare(Network base, List<Scenario> scenarios, Question question) {
        return compare(base, scenarios, question, Prepared.AFRESH);
    }

    /** As {@link #compare(Network, List, Question)}, with what was made for earlier questions. */
    public static Comparison compare(Network base, List<Scenario> scenarios, Question question, Prepared prepared) {
        require(question);
        Supernetwork net = prepared.supernetwork(base, question.date(), question.cargo());
        double usdPerDay = Double.isNaN(question.valueOfTimeUsdPerDay())
                ? net.timeCostUsdPerDay()
                : question.valueOfTimeUsdPerDay();
        List<ScenarioRoutes> results = new ArrayList<>();
        Journeys journeys = prepared.journeys(question.sampling());
        ScenarioRoutes today = answer("base", net, question, usdPerDay, journeys);
        results.add(today);
        boolean any = anyWay(today);
        Network known = base;
        for (Scenario scenario : scenarios) {
            Network changed = prepared.changed(base, scenario);
            known = KnownNetwork.with(known, changed);
            ScenarioRoutes routes = answer(
                    scenario.name(),
                    prepared.supernetwork(changed, question.date(), question.cargo()),
                    question,
                    usdPerDay,
                    journeys);
            results.add(new ScenarioRoutes(
                    routes.name(),
                    routes.routes(),
                    routes.paretoSize(),
                    ScenarioChanges.lines(today, routes, scenario),
                    routes.compliance()));
            any |= anyWay(routes);
        }
        if (!any) {
            throw Blockage.explain(base, question);
        }
        return new Comparison(
                base.name(),
                base.version(),
                question.date(),
                question.cargo(),
                usdPerDay,
                question.sampling(),
                question.origin(),
                question.destination(),
                results,
                known,
                EventFinder.find(
                        base,
                        question.date(),
                        results.stream().flatMap(r -> r.routes().stream()).toList()),
                causes(base, question, usdPerDay));
    }

    /** Where compliance leaves nothing, that is an answer, as long as there is a way at all. */
    private static boolean anyWay(ScenarioRoutes routes) {
        Compliance compliance = routes.compliance();
        return !routes.routes().isEmpty() || compliance != null && compliance.best() != null;
    }

    private static @Nullable Causes causes(Network base, Question question, double usdPerDay) {
        LocalDate reference = question.reference();
        if (reference == null || reference.equals(question.date())) {
            return null;
        }
        return DifferenceStudy.causes(
                base,
                question.date(),
                reference,
                question.cargo(),
                question.origin().id(),
                question.destination().id(),
                usdPerDay,
                (network, itinerary) -> ExposureFinder.find(network, question.date(), itinerary).stream()
                        .map(Exposure::regime)
                        .collect(Collectors.toSet()));
    }

    private static ScenarioRoutes answer(
            String name, Supernetwork net, Question question, double usdPerDay, Journeys journeys) {
        if (question.comply().isEmpty()) {
            return routes(name, net, question, usdPerDay, journeys);
        }
        Set<String> authorities = Set.copyOf(question.comply());
        ScenarioRoutes all = routes(name, net, question.withMax(1), usdPerDay, journeys);
        ScenarioRoutes compliant = routes(name, Compliance.without(net, authorities), question, usdPerDay, journeys);
        List<Exposure> unavoidable = new ArrayList<>();
        for (Place end : List.of(question.origin(), question.destination())) {
            for (Exposure exposure : Compliance.at(net, end.id(), authorities)) {
                if (!unavoidable.contains(exposure)) {
                    unavoidable.add(exposure);
                }
            }
        }
        return new ScenarioRoutes(
                name,
                compliant.routes(),
                compliant.paretoSize(),
                List.of(),
                Compliance.of(question.comply(), first(all), first(compliant), unavoidable));
    }

    private static @Nullable Route first(ScenarioRoutes routes) {
        return routes.routes().isEmpty() ? null : routes.routes().getFirst();
    }

    private static void require(Question question) {
        if (question.maxRoutes() < 1) {
            throw new BadUsageException("--max must be at least 1");
        }
        if (question.origin().id().equals(question.destination().id())) {
            throw new BadUsageException("origin and destination are the same place ("
                    + question.origin().id() + " " + question.origin().name() + ")");
        }
        for (Place place : List.of(question.origin(), question.destination())) {
            if (!place.kind().hasDoor()) {
                throw new BadUsageException(place.id() + " " + place.name() + " is a "
                        + place.kind().word() + ": freight cannot be handed over there; name a port, terminal or city");
            }
        }
    }

    /** The short list over one compiled supernetwork: what a warm query costs. */
    public static ScenarioRoutes routes(
            String name, Supernetwork net, Question question, double usdPerDay, Journeys journeys) {
        RouteSearch search = new RouteSearch(net, usdPerDay);
        String from = question.origin().id();
        String to = question.destination().id();
        List<RouteSearch.Found> pareto = search.pareto(from, to);
        List<ShortList.Choice> choices = pareto.isEmpty()
                ? List.of()
                : ShortList.choose(net.network().corridors(), search, pareto, from, to, question.maxRoutes());
        // Sampling is most of the work; the order of the list is kept whatever the threads.
        List<Route> routes = choices.parallelStream()
                .map(choice -> route(net, choice, pareto, journeys))
                .toList();
        return new ScenarioRoutes(name, routes, pareto.size(), List.of(), null);
    }

    private static Route route(
            Supernetwork net, ShortList.Choice choice, List<RouteSearch.Found> pareto, Journeys journeys) {
        RouteSearch.Found way = choice.way();
        Itinerary itinerary = way.itinerary();
        JourneySample sample = journeys.sample(itinerary, net.spreadModel());
        double cargoTimeUsd = itinerary.days() * net.timeCostUsdPerDay();
        boolean optimal = pareto.stream().noneMatch(p -> dominates(p, way));
        return new Route(
                choice.corridor(),
                choice.corridorName(),
                ShortList.modes(way),
                itinerary.km(),
                sample.days(),
                sample.usd(),
                costs(itinerary),
                cargoTimeUsd,
                way.generalisedUsd(),
                itinerary.co2eKg(),
                BorderFinder.find(net.network(), itinerary),
                itinerary.transshipments(),
                itinerary.gaugeChanges(),
                ExposureFinder.find(net.network(), net.date(), itinerary),
                lowConfidenceShare(itinerary),
                MilestoneFinder.onDemand(net, itinerary, journeys),
                SplitFinder.find(itinerary, cargoTimeUsd),
                optimal,
                sample,
                itinerary);
    }

    private static boolean dominates(RouteSearch.Found a, RouteSearch.Found b) {
        double tiny = 1e-6;
        boolean asGood = a.days() <= b.days() + tiny && a.usd() <= b.usd() + tiny && a.co2eKg() <= b.co2eKg() + tiny;
        boolean better = a.days() < b.days() - tiny || a.usd() < b.usd() - tiny || a.co2eKg() < b.co2eKg() - tiny;
        return asGood && better;
    }

    private static Map<CostCategory, Double> costs(Itinerary itinerary) {
        Map<CostCategory, Double> sums = new EnumMap<>(CostCategory.class);
        for (Step step : itinerary.steps()) {
            for (Cost cost : step.costs()) {
                sums.merge(cost.category(), cost.usd(), Double::sum);
            }
        }
        return Collections.unmodifiableMap(sums);
    }

    private static double lowConfidenceShare(Itinerary itinerary) {
        double lowHours = 0;
        double lowUsd = 0;
        for (Step step : itinerary.steps()) {
            if (step.evidence().confidence() == Confidence.LOW) {
                lowHours += step.meanHours();
                lowUsd += step.usd();
            }
        }
        double hours = itinerary.days() * 24;
        return (lowHours / Math.max(hours, 1e-9) + lowUsd / Math.max(itinerary.usd(), 1e-9)) / 2;
    }
}
