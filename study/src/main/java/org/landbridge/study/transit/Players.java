package org.landbridge.study.transit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.PlaceKind;
import org.landbridge.routing.Consent;

/** Who plays, numbered, and what each decides over. */
final class Players implements Consent {
    private static final int MOST = 62;

    private final List<Player> list = new ArrayList<>();
    private final Map<String, Map<Role, Long>> bits = new HashMap<>();

    /**
     * Every state with a place in one of the networks.
     *
     * @param split states whose roles play apart
     * @throws BadUsageException if a state to split has no place, or there are too many players
     */
    Players(List<Network> networks, Set<String> split) {
        TreeSet<String> states = new TreeSet<>();
        for (Network network : networks) {
            network.places().values().stream()
                    .map(Place::state)
                    .filter(s -> !s.isEmpty())
                    .forEach(states::add);
        }
        for (String state : new TreeSet<>(split)) {
            if (!states.contains(state)) {
                throw new BadUsageException(
                        "cannot split \"" + state + "\": no place lies in it; states are " + String.join(", ", states));
            }
        }
        for (String state : states) {
            Map<Role, Long> ofState = new EnumMap<>(Role.class);
            for (Role role : Role.values()) {
                if (split.contains(state) != (role == Role.STATE)) {
                    ofState.put(role, 1L << list.size());
                    list.add(new Player(state, role));
                }
            }
            bits.put(state, ofState);
        }
        if (list.size() > MOST) {
            throw new BadUsageException(list.size() + " players with " + split.size() + " states split; at most " + MOST
                    + " can play, split fewer");
        }
    }

    List<Player> list() {
        return List.copyOf(list);
    }

    int count() {
        return list.size();
    }

    /** Players of a state, as bits. */
    long ofState(String state) {
        return bits.getOrDefault(state, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .reduce(0, (a, b) -> a | b);
    }

    @Override
    public long players(Place place, Use use) {
        Map<Role, Long> ofState = bits.getOrDefault(place.state(), Map.of());
        Long whole = ofState.get(Role.STATE);
        return whole != null ? whole : ofState.getOrDefault(role(place.kind(), use), 0L);
    }

    private static Role role(PlaceKind kind, Use use) {
        boolean port = kind == PlaceKind.SEAPORT || kind == PlaceKind.LAKE_PORT || kind == PlaceKind.RIVER_PORT;
        return switch (use) {
            case SEND -> Role.PRODUCER;
            case RECEIVE -> Role.CONSUMER;
            case CARRY -> Role.TRANSIT;
            case HANDLE -> port ? Role.PORT : Role.TRANSIT;
        };
    }
}
