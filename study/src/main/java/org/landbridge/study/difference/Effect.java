package org.landbridge.study.difference;

/**
 * What one difference does to the best way of a corridor. Expected values for one unit of cargo; NaN where there is no
 * way, or none worth naming.
 *
 * @param corridor id of the corridor
 * @param days with the row as on the day asked about
 * @param usd with the row as on the day asked about
 * @param otherDays with the row as on the reference day
 * @param otherUsd with the row as on the reference day
 */
public record Effect(String corridor, double days, double usd, double otherDays, double otherUsd) {}
