package org.landbridge.study.appraise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.landbridge.flow.freight.ChoiceParameters;
import org.landbridge.flow.freight.FreightDemand;
import org.landbridge.flow.freight.FreightOd;
import org.landbridge.network.Confidence;
import org.landbridge.network.Corridor;
import org.landbridge.network.Evidence;
import org.landbridge.network.Link;
import org.landbridge.network.Network;
import org.landbridge.network.Workers;
import org.landbridge.routing.CargoReader;
import org.landbridge.routing.RouteSearch;
import org.landbridge.routing.Supernetwork;

/**
 * The part of a demand that could take the links of a project: a way over both ends of one of them costs at most so many
 * times the best way, on the network with the project. Other freight keeps its ways whatever is built, so it gains and
 * loses nothing; only the crowding that both share is lost from sight.
 */
final class LinkDemand {
    private final Network network;
    private final LocalDate date;
    private final List<Corridor> overLink = new ArrayList<>();
    private final ChoiceParameters parameters;
    private final Map<String, Supernetwork> compiled = new LinkedHashMap<>();

    LinkDemand(Network network, LocalDate date, Set<String> links, ChoiceParameters parameters) {
        this.network = network;
        this.date = date;
        this.parameters = parameters;
        for (Link link : network.links()) {
            if (links.contains(link.id()) && link.carriesFreight(date)) {
                overLink.add(new Corridor(
                        link.id(),
                        link.id(),
                        List.of(List.of(link.from()), List.of(link.to())),
                        List.of(),
                        List.of(),
                        "",
                        new Evidence(List.of(), Confidence.LOW)));
            }
        }
    }

    /** Whether any of the links carries freight on the date. */
    boolean isOpen() {
        return !overLink.isEmpty();
    }

    /** @param most cost of a way over the link over that of the best way; beyond it hardly anybody takes it */
    FreightDemand of(FreightDemand demand, double most, int threads) {
        List<FreightOd> rows = demand.rows();
        for (FreightOd od : rows) {
            compiled.computeIfAbsent(
                    od.commodity(),
                    c -> Supernetwork.compile(network, date, CargoReader.parse("t:" + c, network, date)));
        }
        boolean[] kept = new boolean[rows.size()];
        try (Workers workers = new Workers(threads)) {
            workers.run(kept.length, (i, thread) -> kept[i] = couldUse(rows.get(i), most));
        }
        List<FreightOd> chosen = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            if (kept[i]) {
                chosen.add(rows.get(i));
            }
        }
        return new FreightDemand(chosen, demand.sources());
    }

    private boolean couldUse(FreightOd od, double most) {
        Supernetwork net = compiled.get(od.commodity());
        if (net == null || od.tonnesPerYear() == 0) {
            return false;
        }
        RouteSearch search = new RouteSearch(net, net.timeCostUsdPerDay() * parameters.timeWeight());
        RouteSearch.Found best = search.best(od.origin(), od.destination());
        if (best == null) {
            return false;
        }
        return overLink.stream()
                .flatMap(c -> search.alternatives(c, od.origin(), od.destination(), 1, 1).stream())
                .anyMatch(way -> way.generalisedUsd() <= most * best.generalisedUsd());
    }
}
