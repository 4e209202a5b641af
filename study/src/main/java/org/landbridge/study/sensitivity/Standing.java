package org.landbridge.study.sensitivity;

/**
 * The best way of a corridor.
 *
 * @param generalisedUsd expected USD plus days times the value of time
 */
public record Standing(String corridor, String modes, double days, double usd, double generalisedUsd) {}
