package org.landbridge.study.transit;

/**
 * Why a player's value changed, by the freight of one pair of places that tells most of it: the best way of all, and what
 * is left if the player refuses, in the first world and in this one.
 *
 * @param pairUsd change of the player's value from this pair of states, USD a year
 * @param tonnes a year of the commodity between the places
 */
public record WayShift(
        TradePair pair,
        double pairUsd,
        String origin,
        String destination,
        String commodity,
        double tonnes,
        Passage before,
        Passage beforeWithout,
        Passage after,
        Passage afterWithout) {}
