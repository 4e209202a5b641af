package org.landbridge.network.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.landbridge.network.Adjustment;
import org.landbridge.network.Capacity;
import org.landbridge.network.EditDistance;
import org.landbridge.network.Rate;
import org.landbridge.network.Selection;
import org.landbridge.network.SelectionMatcher;

/** Scales sets and sets prices. */
final class FigureChanges {
    private final Draft draft;

    FigureChanges(Draft draft) {
        this.draft = draft;
    }

    void scale(Change.Scale c) {
        if (!knownSet(c)) {
            return;
        }
        SelectionMatcher matcher = new SelectionMatcher(draft.network, c.set());
        Footprint footprint = draft.conflicts.footprint(draft.network, c, matcher);
        if (footprint.isEmpty()) {
            if (!draft.spoiled.isEmpty()) {
                return;
            }
            draft.fault(c, "", "chooses nothing: " + c.set().text(), "widen the set, or correct its words");
            return;
        }
        Change earlier = draft.conflicts.addScale(c, footprint);
        if (earlier != null) {
            draft.fault(c, "", "scales something that is scaled already" + Draft.where(earlier, c), Draft.REMEDY_TWICE);
            return;
        }
        List<Adjustment> adjustments = new ArrayList<>(draft.network.adjustments());
        adjust(adjustments, Adjustment.Quantity.TIME, c.time(), c);
        adjust(adjustments, Adjustment.Quantity.COST, c.cost(), c);
        draft.network = draft.network.change().adjustments(adjustments).build();
        if (!Double.isNaN(c.capacity())) {
            draft.network = draft.network
                    .change()
                    .links(DatedRows.within(
                            draft.network.links(),
                            l -> matcher.link(l) && Double.isFinite(l.capacityMtPerYear()),
                            c.validity(),
                            l -> l.withCapacity(
                                    l.capacityMtPerYear() * c.capacity(),
                                    c.origin().evidence())))
                    .services(DatedRows.within(
                            draft.network.services(),
                            matcher::service,
                            c.validity(),
                            s -> s.withFrequency(
                                    s.frequencyPerWeek() * c.capacity(),
                                    c.origin().evidence())))
                    .capacities(DatedRows.within(
                            draft.network.capacities(),
                            row -> scaled(row, matcher),
                            c.validity(),
                            row -> row.scaled(c.capacity(), c.origin().evidence())))
                    .build();
        }
    }

    /** Of a place: what happens there is scaled; of a link or service: if that is. */
    private boolean scaled(Capacity row, SelectionMatcher matcher) {
        return switch (row.kind()) {
            case LINK -> draft.network.links().stream().anyMatch(l -> l.id().equals(row.subject()) && matcher.link(l));
            case SERVICE ->
                draft.network.services().stream().anyMatch(s -> s.id().equals(row.subject()) && matcher.service(s));
            case BORDER, GAUGE_CHANGE, TERMINAL, PASSAGE -> matcher.handles(row.kind(), row.subject());
        };
    }

    private static void adjust(
            List<Adjustment> adjustments, Adjustment.Quantity quantity, double factor, Change.Scale c) {
        if (!Double.isNaN(factor)) {
            adjustments.add(new Adjustment(
                    quantity, factor, c.set(), c.validity(), c.origin().evidence()));
        }
    }

    private boolean knownSet(Change.Scale c) {
        Selection set = c.set();
        int before = draft.faults.size();
        boolean whole = set.states().stream().noneMatch(draft.spoiled::contains)
                && set.places().stream().noneMatch(draft.spoiled::contains)
                && set.ids().stream().noneMatch(draft.spoiled::contains)
                && set.areas().stream().noneMatch(draft.spoiled::contains);
        Set<String> rows = new HashSet<>();
        for (Subject subject : List.of(Subject.LINK, Subject.PROCESS, Subject.SERVICE, Subject.RATE)) {
            rows.addAll(Known.of(draft.network, subject));
        }
        set.ids().stream().sorted().forEach(id -> {
            if (!rows.contains(id) && !draft.spoiled.contains(id)) {
                draft.fault(
                        c,
                        id,
                        "unknown id \"" + id + "\"" + EditDistance.didYouMean(id, rows),
                        "use the id of a link, process, service or rate");
            }
        });
        set.states().stream().sorted().forEach(id -> draft.known(c, Subject.STATE, id));
        set.places().stream().sorted().forEach(id -> draft.known(c, Subject.PLACE, id));
        set.corridors().stream()
                .sorted()
                .forEach(id -> Known.corridor(draft.network, id)
                        .ifPresent(problem -> draft.fault(c, id, problem, "see corridors.csv of the data package")));
        Set<String> areas = new HashSet<>();
        draft.network.links().forEach(l -> areas.add(l.area()));
        set.areas().stream().sorted().forEach(area -> {
            if (!areas.contains(area) && !draft.spoiled.contains(area)) {
                draft.fault(
                        c,
                        area,
                        "unknown water area \"" + area + "\"" + EditDistance.didYouMean(area, areas),
                        "see areas.csv of the data package");
            }
        });
        return whole && draft.faults.size() == before;
    }

    void price(Change.Price c) {
        if (!draft.known(c, c.subject(), c.id())
                || !draft.once("price " + c.subject().word() + " " + c.id(), c.id(), c)) {
            return;
        }
        if (c.subject() == Subject.RATE) {
            for (Rate rate : draft.network.rates()) {
                String problem = rate.id().equals(c.id()) ? RateBounds.problem(rate, c.value()) : "";
                if (!problem.isEmpty()) {
                    draft.fault(c, c.id(), problem, "see the unit of the rate in rates.csv");
                    return;
                }
            }
        }
        draft.network = switch (c.subject()) {
            case RATE ->
                draft.network.withRates(DatedRows.within(
                        draft.network.rates(), r -> r.id().equals(c.id()), c.validity(), r -> RateBounds.priced(r, c)));
            case PROCESS ->
                draft.network.withProcesses(DatedRows.within(
                        draft.network.processes(),
                        p -> p.id().equals(c.id()),
                        c.validity(),
                        p -> p.withUsd(c.value(), p.usdPerTonne(), c.origin().evidence())));
            case SERVICE ->
                draft.network
                        .change()
                        .services(DatedRows.within(
                                draft.network.services(),
                                s -> s.id().equals(c.id()),
                                c.validity(),
                                s -> s.withUsd(c.value(), c.origin().evidence())))
                        .build();
            default -> throw new IllegalArgumentException("cannot price a " + c.subject());
        };
    }
}
