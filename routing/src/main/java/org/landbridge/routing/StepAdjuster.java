package org.landbridge.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.landbridge.network.Adjustment;
import org.landbridge.network.Evidence;
import org.landbridge.network.Link;
import org.landbridge.network.Network;
import org.landbridge.network.Selection;
import org.landbridge.network.SelectionMatcher;
import org.landbridge.network.Service;
import org.landbridge.network.StepKind;

/** Applies the adjustments of a network, those in force on one date, to the steps that they cover. */
final class StepAdjuster {
    private final List<Active> active = new ArrayList<>();
    private final Map<String, Link> links = new HashMap<>();
    private final Map<String, String> serviceIds = new HashMap<>();

    private record Active(Adjustment adjustment, SelectionMatcher matcher) {}

    StepAdjuster(Network network, LocalDate date) {
        for (Adjustment adjustment : network.adjustments()) {
            if (adjustment.validity().contains(date)) {
                active.add(new Active(adjustment, new SelectionMatcher(network, adjustment.set())));
            }
        }
        if (!active.isEmpty()) {
            network.links().forEach(link -> links.put(link.id(), link));
            for (Service service : network.services()) {
                serviceIds.put(service.name(), service.id());
            }
        }
    }

    List<Step> adjusted(List<Step> steps) {
        if (active.isEmpty()) {
            return steps;
        }
        return steps.stream().map(this::adjusted).toList();
    }

    private Step adjusted(Step step) {
        Step result = step;
        for (Active one : active) {
            result = one.adjustment.quantity() == Adjustment.Quantity.TIME ? time(one, result) : cost(one, result);
        }
        return result;
    }

    private Step time(Active one, Step step) {
        if (step.meanHours() == 0 || !covers(one, step)) {
            return step;
        }
        return step.with(step.time().scaled(one.adjustment.factor()), step.costs(), supposed(one, step));
    }

    private Step cost(Active one, Step step) {
        boolean whole = covers(one, step);
        List<Cost> costs = new ArrayList<>();
        boolean changed = false;
        for (Cost cost : step.costs()) {
            boolean covered = whole || coversRate(one, step, cost);
            changed |= covered;
            costs.add(covered ? new Cost(cost.category(), cost.usd() * one.adjustment.factor(), cost.row()) : cost);
        }
        return changed ? step.with(step.time(), costs, supposed(one, step)) : step;
    }

    private boolean covers(Active one, Step step) {
        String service = serviceIds.getOrDefault(step.service(), "");
        if (step.kind() == StepKind.MOVEMENT) {
            Link link = links.get(step.name());
            return link != null
                    && (service.isEmpty() ? one.matcher.movement(link) : one.matcher.movement(link, service));
        }
        boolean byService = !service.isEmpty() && one.adjustment.set().ids().contains(service);
        return byService
                ? one.matcher.happens(step.kind(), step.mode(), step.from())
                : one.matcher.process(step.kind(), step.name(), step.mode(), step.from());
    }

    /** Whether the set names the rate or row that an amount follows from, and holds the step but for its own row. */
    private boolean coversRate(Active one, Step step, Cost cost) {
        Selection set = one.adjustment.set();
        if (!set.ids().contains(cost.row())) {
            return false;
        }
        if (step.kind() != StepKind.MOVEMENT) {
            return one.matcher.happens(step.kind(), step.mode(), step.from());
        }
        Link link = links.get(step.name());
        return link != null
                && (set.steps().isEmpty() || set.steps().contains(StepKind.MOVEMENT))
                && one.matcher.follows(link);
    }

    private static Evidence supposed(Active one, Step step) {
        return Evidences.with(step.evidence(), one.adjustment.evidence());
    }
}
