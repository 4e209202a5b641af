package org.landbridge.flow.assign;

/**
 * How far an assignment has come.
 *
 * @param number counted from 1
 * @param relativeGap TSTT / SPTT - 1: total cost over the cost if all went on shortest paths, less 1
 * @param averageExcessCost (TSTT - SPTT) / trips: what a traveller could save
 * @param objective Beckmann function
 * @param paths paths in use
 */
public record Iteration(int number, double relativeGap, double averageExcessCost, double objective, long paths) {}
