package org.landbridge.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.landbridge.network.Link;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.Regime;
import org.landbridge.network.Source;

/** Joins what several networks know, for reports that name their places, links, regimes and sources. */
final class KnownNetwork {
    private KnownNetwork() {}

    /** The first network with the rows of the second whose ids it does not have. */
    static Network with(Network first, Network second) {
        Map<String, Place> places = new LinkedHashMap<>(first.places());
        second.places().forEach(places::putIfAbsent);
        Map<String, Source> sources = new LinkedHashMap<>(first.sources());
        second.sources().forEach(sources::putIfAbsent);
        Set<String> ids = new HashSet<>();
        first.links().forEach(link -> ids.add(link.id()));
        List<Link> links = new ArrayList<>(first.links());
        second.links().stream().filter(link -> !ids.contains(link.id())).forEach(links::add);
        Set<String> regimeIds = new HashSet<>();
        first.regimes().forEach(regime -> regimeIds.add(regime.id()));
        List<Regime> regimes = new ArrayList<>(first.regimes());
        second.regimes().stream()
                .filter(regime -> !regimeIds.contains(regime.id()))
                .forEach(regimes::add);
        return first.change()
                .places(places)
                .links(links)
                .regimes(regimes)
                .sources(sources)
                .build();
    }
}
