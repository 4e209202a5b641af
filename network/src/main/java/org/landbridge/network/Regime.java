package org.landbridge.network;

import java.util.List;

/**
 * A sanction regime: information about exposure, never an objective.
 *
 * @param authority UN, EU, US, UK or other
 * @param scope state, place, operator or sector
 * @param subject what it is aimed at: a state or place id, or a name
 * @param measure what it forbids or restricts, in a few words
 * @param states of a sector: states in which it is touched; empty if a route alone does not tell
 * @param modes of a sector: modes by which it is touched; empty for all
 */
public record Regime(
        String id,
        String authority,
        String name,
        String scope,
        String subject,
        String measure,
        List<String> states,
        List<Mode> modes,
        Validity validity,
        Evidence evidence)
        implements Dated<Regime> {
    public Regime {
        states = List.copyOf(states);
        modes = List.copyOf(modes);
    }

    @Override
    public Regime withValidity(Validity newValidity) {
        return new Regime(id, authority, name, scope, subject, measure, states, modes, newValidity, evidence);
    }
}
