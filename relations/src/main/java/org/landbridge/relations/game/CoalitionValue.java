package org.landbridge.relations.game;

/**
 * What a coalition can earn by itself: the characteristic function of a game. Several threads ask at once. The empty
 * coalition is worth 0; for a cost game give what is saved, or costs with their sign turned.
 */
@FunctionalInterface
public interface CoalitionValue {
    /** @param coalition player i is in when bit i is set */
    double value(long coalition);
}
