package org.landbridge.network;

import org.jspecify.annotations.Nullable;

/**
 * How much something can carry in a year, and what it carries already.
 *
 * @param subject id of a link, place or service
 * @param mode mode whose cargo it holds for, null for all
 * @param capacityMtPerYear million tonnes a year both ways together, NaN if not known
 * @param backgroundMtPerYear million tonnes a year of traffic that no demand table holds, 0 if not known
 */
public record Capacity(
        String id,
        CapacityKind kind,
        String subject,
        @Nullable Mode mode,
        double capacityMtPerYear,
        double backgroundMtPerYear,
        Validity validity,
        Evidence evidence)
        implements Dated<Capacity> {

    @Override
    public Capacity withValidity(Validity newValidity) {
        return new Capacity(id, kind, subject, mode, capacityMtPerYear, backgroundMtPerYear, newValidity, evidence);
    }

    /** With a capacity times a factor; the background stays. */
    public Capacity scaled(double factor, Evidence newEvidence) {
        return new Capacity(
                id, kind, subject, mode, capacityMtPerYear * factor, backgroundMtPerYear, validity, newEvidence);
    }
}
