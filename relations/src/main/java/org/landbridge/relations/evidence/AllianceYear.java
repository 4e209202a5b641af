package org.landbridge.relations.evidence;

/** What a state had pledged to another in a year. */
public record AllianceYear(
        String state,
        String partner,
        int year,
        boolean defence,
        boolean offence,
        boolean neutrality,
        boolean nonaggression,
        boolean consultation) {
    /** Depth of the pledge: 3 defence or offence, 2 neutrality or non-aggression, 1 consultation, 0 none. */
    public int depth() {
        if (defence || offence) {
            return 3;
        }
        if (neutrality || nonaggression) {
            return 2;
        }
        return consultation ? 1 : 0;
    }

    /** All that either of two rows pledges. */
    AllianceYear with(AllianceYear other) {
        return new AllianceYear(
                state,
                partner,
                year,
                defence || other.defence,
                offence || other.offence,
                neutrality || other.neutrality,
                nonaggression || other.nonaggression,
                consultation || other.consultation);
    }
}
