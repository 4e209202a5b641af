package org.landbridge.study;

import java.util.Map;

/**
 * Expected days and USD of a route by what they go to, kinds in their own order, kinds that are nil left out.
 *
 * @param days adds up to the expected days
 * @param usd adds up to the expected USD plus the cost of the cargo's time
 */
public record Split(Map<SplitKind, Double> days, Map<SplitKind, Double> usd) {}
