package org.landbridge.routing;

/** An amount and what it is paid for. */
public record Cost(CostCategory category, double usd) {}
