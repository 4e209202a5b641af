package org.landbridge.flow.tntp;

import org.landbridge.flow.AssignmentNetwork;

/**
 * A network file.
 *
 * @param tollFactor cost per unit of toll, NaN if the file does not say
 * @param distanceFactor cost per unit of length, NaN if the file does not say
 */
public record TntpNetwork(AssignmentNetwork network, double tollFactor, double distanceFactor) {}
