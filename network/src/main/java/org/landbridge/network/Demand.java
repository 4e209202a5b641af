package org.landbridge.network;

/**
 * How much moves from one place to another.
 *
 * @param weight in any unit that all rows share, 0 or more
 */
public record Demand(Place origin, Place destination, double weight) {}
