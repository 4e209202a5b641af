package org.landbridge.network;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a network out of another, with some of its tables replaced. */
public final class NetworkBuilder {
    private final Network base;
    private Map<String, Source> sources;
    private List<Membership> memberships;
    private Map<String, Place> places;
    private List<Link> links;
    private List<TerminalProcess> processes;
    private List<Rate> rates;
    private List<Service> services;
    private List<Regime> regimes;
    private List<Event> events;
    private List<Capacity> capacities;
    private List<Adjustment> adjustments;
    private List<Corridor> corridors;

    NetworkBuilder(Network base) {
        this.base = base;
        this.sources = base.sources();
        this.memberships = base.memberships();
        this.places = base.places();
        this.links = base.links();
        this.processes = base.processes();
        this.rates = base.rates();
        this.services = base.services();
        this.regimes = base.regimes();
        this.events = base.events();
        this.capacities = base.capacities();
        this.adjustments = base.adjustments();
        this.corridors = base.corridors();
    }

    public NetworkBuilder sources(Map<String, Source> sources) {
        this.sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        return this;
    }

    public NetworkBuilder memberships(List<Membership> memberships) {
        this.memberships = List.copyOf(memberships);
        return this;
    }

    public NetworkBuilder places(Map<String, Place> places) {
        this.places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
        return this;
    }

    public NetworkBuilder links(List<Link> links) {
        this.links = List.copyOf(links);
        return this;
    }

    public NetworkBuilder processes(List<TerminalProcess> processes) {
        this.processes = List.copyOf(processes);
        return this;
    }

    public NetworkBuilder rates(List<Rate> rates) {
        this.rates = List.copyOf(rates);
        return this;
    }

    public NetworkBuilder services(List<Service> services) {
        this.services = List.copyOf(services);
        return this;
    }

    public NetworkBuilder regimes(List<Regime> regimes) {
        this.regimes = List.copyOf(regimes);
        return this;
    }

    public NetworkBuilder events(List<Event> events) {
        this.events = List.copyOf(events);
        return this;
    }

    public NetworkBuilder capacities(List<Capacity> capacities) {
        this.capacities = List.copyOf(capacities);
        return this;
    }

    public NetworkBuilder adjustments(List<Adjustment> adjustments) {
        this.adjustments = List.copyOf(adjustments);
        return this;
    }

    public NetworkBuilder corridors(List<Corridor> corridors) {
        this.corridors = List.copyOf(corridors);
        return this;
    }

    public Network build() {
        return new Network(
                base.name(),
                base.version(),
                base.validity(),
                base.defaultDate(),
                base.focus(),
                sources,
                base.states(),
                memberships,
                base.blocs(),
                base.areas(),
                places,
                links,
                processes,
                rates,
                base.emissions(),
                services,
                regimes,
                corridors,
                events,
                base.commodities(),
                capacities,
                adjustments);
    }
}
