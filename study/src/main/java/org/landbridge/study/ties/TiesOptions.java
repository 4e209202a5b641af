package org.landbridge.study.ties;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How ties are looked at.
 *
 * @param states ids of states of the network, in order
 * @param date on which regimes, treaties and blocs count
 * @param psi exclusivity over cost, null for what the evidence says, else 0
 * @param strongest how many ties of a state count as strong
 * @param seed of resampling
 */
public record TiesOptions(
        List<String> states, LocalDate date, @Nullable Double psi, int strongest, long seed) {
    public static final int STRONGEST = 5;

    public TiesOptions {
        states = List.copyOf(states);
    }
}
