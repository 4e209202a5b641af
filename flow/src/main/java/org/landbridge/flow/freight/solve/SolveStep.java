package org.landbridge.flow.freight.solve;

/**
 * Where an iteration stands.
 *
 * @param gap tonnes on other routes than the choice model would put them at the times that these flows make, over all
 *     tonnes: {@code sum |flow - choice(times(flow))| / sum flow}
 * @param step length of the step that led here, of a full Newton step; 0 for the start
 */
public record SolveStep(int number, double gap, double step) {}
