package org.landbridge.flow;

/**
 * Flow and cost of every link of a network, in the order of its links.
 *
 * @param volume vehicles
 */
public record LinkFlows(double[] volume, double[] cost) {}
