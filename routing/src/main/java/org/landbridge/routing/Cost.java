package org.landbridge.routing;

/**
 * An amount and what it is paid for.
 *
 * @param row id of the rate, process or service that it follows from
 */
public record Cost(CostCategory category, double usd, String row) {}
