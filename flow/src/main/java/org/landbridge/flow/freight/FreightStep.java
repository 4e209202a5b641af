package org.landbridge.flow.freight;

/**
 * Where an assignment stands.
 *
 * @param round of route generation, from 1
 * @param iteration within the round, 0 for its start
 * @param gap tonnes on other routes than would be chosen at the times that these flows make, over all tonnes
 * @param step length of the step that led here, of a full Newton step
 * @param routes over all cells
 */
public record FreightStep(int round, int iteration, double gap, double step, int routes) {}
