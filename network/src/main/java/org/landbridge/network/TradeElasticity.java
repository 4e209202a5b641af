package org.landbridge.network;

/**
 * An estimated effect on trade between two states.
 *
 * @param id what it is an effect of, for example {@code complete_trade}
 * @param measure how it was estimated
 * @param coefficient change of the logarithm of trade, other things equal
 * @param standardError of the coefficient
 * @param observations rows of the estimation
 * @param cases ordered pairs of states that it rests on
 * @param years of the panel
 */
public record TradeElasticity(
        String id,
        String measure,
        double coefficient,
        double standardError,
        int observations,
        int cases,
        String years,
        String notes,
        Evidence evidence) {}
