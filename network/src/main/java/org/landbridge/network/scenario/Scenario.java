package org.landbridge.network.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.BadScenarioException;
import org.landbridge.network.Fault;
import org.landbridge.network.Network;

/**
 * A named list of changes, made one after the other in the order of the list: a later change sees what an earlier one
 * did. Two changes that say different things of the same figure on the same day are a fault, not a matter of order.
 *
 * @param baseDate date that is meant when a question names none, or null
 * @param why what the scenario supposes and on what ground
 * @param sources where its figures come from, in words
 */
public record Scenario(
        String name, @Nullable LocalDate baseDate, String why, List<String> sources, List<Change> changes) {
    public Scenario {
        sources = List.copyOf(sources);
        changes = List.copyOf(changes);
    }

    /**
     * The network with all changes made.
     *
     * @throws BadScenarioException if a change does not fit the network or contradicts another
     */
    public Network applyTo(Network network) {
        List<Fault> faults = new ArrayList<>();
        Network changed = applyTo(network, faults, Set.of());
        if (!faults.isEmpty()) {
            throw BadScenarioException.of("the scenario " + name, faults);
        }
        return changed;
    }

    /**
     * As {@link #applyTo(Network)}, with the faults collected instead of thrown.
     *
     * @param spoiled ids of what changes that were left out for their faults would have added
     */
    Network applyTo(Network network, List<Fault> faults, Set<String> spoiled) {
        return new ScenarioApplier(network, this, faults, spoiled).apply();
    }

    /**
     * Several scenarios as one: their changes one scenario after the other.
     *
     * @param parts at least one; base dates that differ count as none
     */
    public static Scenario together(List<Scenario> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        List<Change> changes = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        Set<LocalDate> dates = new HashSet<>();
        for (Scenario part : parts) {
            changes.addAll(part.changes);
            sources.addAll(part.sources);
            if (part.baseDate != null) {
                dates.add(part.baseDate);
            }
        }
        return new Scenario(
                String.join(" + ", parts.stream().map(Scenario::name).toList()),
                dates.size() == 1 ? dates.iterator().next() : null,
                String.join(" ", parts.stream().map(Scenario::why).toList()),
                sources.stream().distinct().toList(),
                changes);
    }
}
