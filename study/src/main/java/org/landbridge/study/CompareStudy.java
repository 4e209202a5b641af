package org.landbridge.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Confidence;
import org.landbridge.network.Network;
import org.landbridge.network.NoRouteException;
import org.landbridge.network.Place;
import org.landbridge.network.scenario.Change;
import org.landbridge.network.scenario.Scenario;
import org.landbridge.routing.Cost;
import org.landbridge.routing.CostCategory;
import org.landbridge.routing.Itinerary;
import org.landbridge.routing.RouteSearch;
import org.landbridge.routing.Spread;
import org.landbridge.routing.Step;
import org.landbridge.routing.Supernetwork;
import org.landbridge.routing.reliability.JourneySample;
import org.landbridge.routing.reliability.Journeys;

/** Lays out every sensible way between two places, today and under scenarios. */
public final class CompareStudy {
    private CompareStudy() {}

    /**
     * @param scenarios compared with the base, each on its own
     * @throws BadUsageException if origin and destination are the same or have no terminal
     * @throws NoRouteException if the base and every scenario leave the places unconnected
     */
    public static Comparison compare(Network base, List<Scenario> scenarios, Question question) {
        require(question);
        Supernetwork net = Supernetwork.compile(base, question.date(), question.cargo());
        double usdPerDay = Double.isNaN(question.valueOfTimeUsdPerDay())
                ? net.timeCostUsdPerDay()
                : question.valueOfTimeUsdPerDay();
        List<ScenarioRoutes> results = new ArrayList<>();
        Journeys journeys =
                new Journeys(question.sampling().seed(), question.sampling().draws());
        ScenarioRoutes today = routes("base", net, question, usdPerDay, journeys);
        results.add(today);
        boolean any = !today.routes().isEmpty();
        for (Scenario scenario : scenarios) {
            Network changed = scenario.applyTo(base);
            ScenarioRoutes routes = routes(
                    scenario.name(),
                    Supernetwork.compile(changed, question.date(), question.cargo()),
                    question,
                    usdPerDay,
                    journeys);
            results.add(new ScenarioRoutes(
                    routes.name(), routes.routes(), routes.paretoSize(), changes(today, routes, scenario)));
            any |= !routes.routes().isEmpty();
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
                results);
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
        return new ScenarioRoutes(name, routes, pareto.size(), List.of());
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

    private static List<String> changes(ScenarioRoutes base, ScenarioRoutes other, Scenario scenario) {
        List<String> lines = new ArrayList<>();
        for (Change change : scenario.changes()) {
            lines.add(change.text());
        }
        Set<String> told = new HashSet<>();
        for (Route route : other.routes()) {
            if (!told.add(route.corridor())) {
                continue;
            }
            Route before = first(base, route.corridor());
            if (before == null) {
                lines.add(String.format(
                        Locale.ROOT,
                        "%s: new, %s, %.1f days, %,.0f USD",
                        route.corridor(),
                        route.modes(),
                        route.days().mean(),
                        route.usd().mean()));
            } else if (!Objects.equals(
                    before.itinerary().links(), route.itinerary().links())) {
                Spread later = before.sample().daysSaved(route.sample());
                lines.add(String.format(
                        Locale.ROOT,
                        "%s: %+.1f days (P10–P90 %+.1f to %+.1f; faster in %.0f%% of journeys), %+,.0f USD, %+,.0f km, "
                                + "%+,.0f kg CO2e; %s instead of %s",
                        route.corridor(),
                        later.mean(),
                        later.p10(),
                        later.p90(),
                        100 * route.sample().chanceFaster(before.sample()),
                        route.usd().mean() - before.usd().mean(),
                        route.km() - before.km(),
                        route.co2eKg() - before.co2eKg(),
                        route.modes(),
                        before.modes()));
            }
        }
        for (Route route : base.routes()) {
            if (told.add(route.corridor())) {
                lines.add(route.corridor() + ": no longer among the routes");
            }
        }
        return lines;
    }

    private static @org.jspecify.annotations.Nullable Route first(ScenarioRoutes routes, String corridor) {
        for (Route route : routes.routes()) {
            if (route.corridor().equals(corridor)) {
                return route;
            }
        }
        return null;
    }
}
