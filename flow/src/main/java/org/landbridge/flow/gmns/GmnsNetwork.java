package org.landbridge.flow.gmns;

import org.landbridge.flow.AssignmentNetwork;

/**
 * A network of a GMNS folder: lengths in km, times in minutes.
 *
 * @param zoneIds id of each zone
 */
public record GmnsNetwork(AssignmentNetwork network, long[] zoneIds, GmnsUnits units) {}
