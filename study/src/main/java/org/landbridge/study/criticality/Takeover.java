package org.landbridge.study.criticality;

/**
 * Where demand goes instead.
 *
 * @param corridor id of the corridor, {@code other} for none
 * @param modes modes in order of use of most of it
 * @param share of the demand that must find another way and does
 */
public record Takeover(String corridor, String modes, double share) {}
