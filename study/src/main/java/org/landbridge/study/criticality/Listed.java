package org.landbridge.study.criticality;

/**
 * An element in the ranking.
 *
 * @param rankByLoss 1 for the greatest expected loss
 * @param rankByStranded 1 for the greatest share of stranded demand; 0 if it strands none
 */
public record Listed(Loss loss, int rankByLoss, int rankByStranded, Detail detail) {}
