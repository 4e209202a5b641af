package org.landbridge.study;

/**
 * A state border on the way.
 *
 * @param place place id of the crossing, or of the port where a ship brings the cargo in
 * @param fromState state left
 * @param toState state entered
 * @param bySea whether the cargo enters from the sea
 */
public record Border(String place, String fromState, String toState, boolean bySea) {}
