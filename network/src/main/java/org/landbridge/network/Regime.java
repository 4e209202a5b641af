package org.landbridge.network;

/**
 * A sanction regime: information about exposure, never an objective.
 *
 * @param authority UN, EU, US, UK or other
 * @param scope state, place, operator or sector
 * @param subject what it is aimed at: a state or place id, or a name
 * @param measure what it forbids or restricts, in a few words
 */
public record Regime(
        String id,
        String authority,
        String name,
        String scope,
        String subject,
        String measure,
        Validity validity,
        Evidence evidence)
        implements Dated<Regime> {
    @Override
    public Regime withValidity(Validity newValidity) {
        return new Regime(id, authority, name, scope, subject, measure, newValidity, evidence);
    }
}
