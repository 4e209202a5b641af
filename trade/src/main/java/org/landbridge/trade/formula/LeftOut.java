package org.landbridge.trade.formula;

/**
 * Rows of the table that a sample leaves out.
 *
 * @param reason why, as a report says it
 * @param rows how many; each row is counted under the first reason that holds
 */
public record LeftOut(String reason, int rows) {}
