package org.landbridge.study.flows;

/**
 * Freight of a corridor or mode in a year.
 *
 * @param id of the corridor, word of the mode, or name of the authority
 * @param tonnes each counted once, however often its route changes to the mode
 * @param teu container slots that it fills
 * @param tonneKm of a mode: moved by it alone
 * @param meanDays door to door, crowding included; NaN if nothing moves
 * @param meanUsd USD a tonne; NaN if nothing moves
 */
public record FlowTotal(
        String id, String name, double tonnes, double teu, double tonneKm, double meanDays, double meanUsd) {}
