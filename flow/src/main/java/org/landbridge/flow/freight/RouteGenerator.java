package org.landbridge.flow.freight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.landbridge.network.Corridor;
import org.landbridge.routing.Itinerary;
import org.landbridge.routing.RouteSearch;
import org.landbridge.routing.Step;
import org.landbridge.routing.Supernetwork;
import org.landbridge.routing.reliability.JourneySample;
import org.landbridge.routing.reliability.Journeys;

/**
 * Finds the routes that freight of one commodity chooses from: the best few of each corridor, at the hours of the data
 * package or at those of a crowded network. No route visits a place twice. Safe for several threads.
 */
final class RouteGenerator {
    /** Id of the nest of ways of no named corridor. */
    static final String OTHER = "other";

    private static final double NORMAL_P90 = 1.2816;
    private static final int OTHER_AMONG = 8;

    private final Supernetwork net;
    private final Supernetwork searched;
    private final Setting setting;

    /**
     * What the generators of all commodities share.
     *
     * @param authorities sanctions authorities whose regimes an itinerary meets
     * @param traits by route key, what holds whatever the commodity; filled as needed
     */
    record Setting(
            ChoiceParameters parameters,
            ElementFinder finder,
            Function<Itinerary, List<String>> authorities,
            Journeys journeys,
            Map<String, Traits> traits) {
        Setting(
                ChoiceParameters parameters,
                ElementFinder finder,
                Function<Itinerary, List<String>> authorities,
                Journeys journeys) {
            this(parameters, finder, authorities, journeys, new ConcurrentHashMap<>());
        }
    }

    /**
     * @param spreadDays 90th percentile of the days minus their median
     * @param authorities sanctions authorities whose regimes the way meets
     */
    record Traits(double spreadDays, List<String> authorities, List<Element> elements) {}

    RouteGenerator(Supernetwork net, Setting setting) {
        this(net, net, setting);
    }

    private RouteGenerator(Supernetwork net, Supernetwork searched, Setting setting) {
        this.net = net;
        this.searched = searched;
        this.setting = setting;
    }

    /** One that searches with delays by element, in hours. */
    RouteGenerator delayed(ToDoubleFunction<Element> extraHours) {
        return new RouteGenerator(net, net.delayed(steps -> extra(steps, extraHours)), setting);
    }

    private double extra(List<Step> steps, ToDoubleFunction<Element> extraHours) {
        double hours = 0;
        for (Element element : setting.finder.of(steps)) {
            hours += extraHours.applyAsDouble(element);
        }
        return hours;
    }

    double teuPerTonne() {
        return net.cargo().teu();
    }

    double usdPerDay() {
        return net.timeCostUsdPerDay() * setting.parameters.timeWeight();
    }

    /** Routes of each corridor together; empty if there is no way at all. */
    List<FreightRoute> routes(String origin, String destination) {
        ChoiceParameters p = setting.parameters;
        RouteSearch search = new RouteSearch(searched, usdPerDay());
        RouteSearch.Found best = search.best(origin, destination);
        if (best == null) {
            return List.of();
        }
        double limit = best.generalisedUsd() * p.sensible();
        List<FreightRoute> routes = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        List<Corridor> corridors = net.network().corridors();
        for (Corridor corridor : corridors) {
            add(
                    routes,
                    corridor.id(),
                    search.alternatives(corridor.id(), origin, destination, p.slack(), p.perCorridor(), limit),
                    p.perCorridor(),
                    taken);
        }
        List<RouteSearch.Found> others =
                new ArrayList<>(search.alternatives(null, origin, destination, p.slack(), OTHER_AMONG, limit));
        others.add(best);
        others.removeIf(way -> !corridorOf(way).equals(OTHER));
        add(routes, OTHER, others, p.perCorridor(), taken);
        if (routes.isEmpty()) {
            routes.add(route(corridorOf(best), best.itinerary()));
        }
        return routes;
    }

    /** Those of the routes of another network that exist in this one, at its figures. */
    List<FreightRoute> retraced(List<FreightRoute> routes) {
        List<FreightRoute> found = new ArrayList<>();
        for (FreightRoute route : routes) {
            Itinerary itinerary = net.retrace(route.itinerary());
            if (itinerary != null) {
                found.add(route(route.corridor(), itinerary));
            }
        }
        return found;
    }

    private String corridorOf(RouteSearch.Found way) {
        Set<String> passed = new HashSet<>(way.itinerary().places());
        for (Corridor corridor : net.network().corridors()) {
            if (corridor.holds(passed)) {
                return corridor.id();
            }
        }
        return OTHER;
    }

    private void add(
            List<FreightRoute> routes, String corridor, List<RouteSearch.Found> ways, int most, Set<String> taken) {
        int added = 0;
        for (RouteSearch.Found way : ways) {
            List<String> places = way.itinerary().places();
            if (added < most && new HashSet<>(places).size() == places.size()) {
                FreightRoute route = route(corridor, way.itinerary());
                if (taken.add(route.key())) {
                    routes.add(route);
                    added++;
                }
            }
        }
    }

    private FreightRoute route(String corridor, Itinerary itinerary) {
        Traits traits = setting.traits.computeIfAbsent(FreightRoute.key(itinerary), k -> traits(itinerary));
        double days = itinerary.days();
        double usd = itinerary.usd();
        double cost = usd
                + usdPerDay() * (days + setting.parameters.reliabilityRatio() * traits.spreadDays / NORMAL_P90)
                + setting.parameters.exposureUsdPerTonne() * traits.authorities.size();
        return new FreightRoute(
                corridor, usd, days, traits.spreadDays, traits.authorities, cost, traits.elements, itinerary);
    }

    private Traits traits(Itinerary itinerary) {
        JourneySample sample = setting.journeys.sample(itinerary, net.spreadModel());
        return new Traits(
                Math.max(0, sample.days().p90() - sample.days().p50()),
                setting.authorities.apply(itinerary),
                List.copyOf(setting.finder.of(itinerary.steps())));
    }
}
