package org.landbridge.network.scenario;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.landbridge.network.Corridor;
import org.landbridge.network.EditDistance;
import org.landbridge.network.Link;
import org.landbridge.network.Network;
import org.landbridge.network.Rate;
import org.landbridge.network.Regime;
import org.landbridge.network.Service;
import org.landbridge.network.TerminalProcess;

/** The ids that a network knows, for changes that name one. */
final class Known {
    private Known() {}

    static Set<String> of(Network network, Subject subject) {
        return switch (subject) {
            case LINK -> ids(network.links().stream().map(Link::id).toList());
            case PLACE -> network.places().keySet();
            case SERVICE -> ids(network.services().stream().map(Service::id).toList());
            case STATE -> network.states().keySet();
            case PROCESS ->
                ids(network.processes().stream().map(TerminalProcess::id).toList());
            case RATE -> ids(network.rates().stream().map(Rate::id).toList());
            case REGIME -> ids(network.regimes().stream().map(Regime::id).toList());
        };
    }

    private static Set<String> ids(Collection<String> ids) {
        return new LinkedHashSet<>(ids);
    }

    static String table(Subject subject) {
        return switch (subject) {
            case LINK -> "links.csv";
            case PLACE -> "places.csv";
            case SERVICE -> "services.csv";
            case STATE -> "states.csv";
            case PROCESS -> "processes.csv";
            case RATE -> "rates.csv";
            case REGIME -> "regimes.csv";
        };
    }

    /** What is wrong with choosing by a corridor, empty if nothing. */
    static Optional<String> corridor(Network network, String id) {
        for (Corridor corridor : network.corridors()) {
            if (corridor.id().equals(id)) {
                return corridor.links().isEmpty()
                        ? Optional.of("the corridor names no links to choose by")
                        : Optional.empty();
            }
        }
        return Optional.of("unknown corridor \"" + id + "\""
                + EditDistance.didYouMean(
                        id, network.corridors().stream().map(Corridor::id).toList()));
    }
}
