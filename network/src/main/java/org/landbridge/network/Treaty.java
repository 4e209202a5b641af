package org.landbridge.network;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agreement between states.
 *
 * @param states ids of states
 * @param depth 0 none, 1 consultation, 2 neutrality or non-aggression, 3 defence
 */
public record Treaty(
        String id,
        String name,
        List<String> states,
        int depth,
        @Nullable LocalDate signed,
        @Nullable LocalDate inForce,
        Evidence evidence) {
    public Treaty {
        states = List.copyOf(states);
    }
}
