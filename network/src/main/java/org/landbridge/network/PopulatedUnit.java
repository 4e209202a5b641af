package org.landbridge.network;

/**
 * The people of a part of a state.
 *
 * @param latDeg WGS 84 latitude of the point that stands for it
 * @param lonDeg WGS 84 longitude
 * @param people number of people, 0 or more
 */
public record PopulatedUnit(
        String id, String state, String name, double latDeg, double lonDeg, double people, Evidence evidence) {}
