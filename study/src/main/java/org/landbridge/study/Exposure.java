package org.landbridge.study;

/**
 * A sanction regime that a route meets.
 *
 * @param regime id in the regimes table
 * @param where state id, place id or operator at which it is met; of a sector, the states, joined by commas
 * @param since first day of the regime, blank if not known
 */
public record Exposure(String regime, String name, String authority, String where, String since, String measure) {}
