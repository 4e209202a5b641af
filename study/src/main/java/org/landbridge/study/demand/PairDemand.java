package org.landbridge.study.demand;

import org.landbridge.network.TradeFlow;

/**
 * Trade of one commodity from one state to another, as demand.
 *
 * @param flow the row it rests on
 * @param tonnes metric tonnes a year, all ways together
 * @param corridorTonnes the part of them that could go by the modes of the corridors
 * @param daysAway days between the asked date and the year that was counted, 0 if it lies in it
 */
public record PairDemand(TradeFlow flow, double tonnes, double corridorTonnes, long daysAway) {}
