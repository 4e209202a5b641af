package org.landbridge.network;

/**
 * A bloc of states in a span of time; {@link Membership} says who belongs to it.
 *
 * @param depth 0 none, 1 consultation, 2 neutrality or non-aggression, 3 defence
 * @param customsUnion whether goods that pass from one member to another are not charged with customs
 */
public record Bloc(
        String id, String name, String kind, int depth, boolean customsUnion, Validity validity, Evidence evidence) {}
