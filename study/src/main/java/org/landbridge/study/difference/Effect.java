package org.landbridge.study.difference;

/**
 * What one difference does to the best way of a corridor. Expected values for one unit of cargo; NaN where there is no
 * way, or none worth naming.
 *
 * @param corridor id of the corridor
 * @param days as asked
 * @param usd as asked
 * @param otherDays with the one row as it is in the other network
 * @param otherUsd with the one row as it is in the other network
 */
public record Effect(String corridor, double days, double usd, double otherDays, double otherUsd) {}
