package org.landbridge.relations.evidence;

/**
 * Arms delivered in a year.
 *
 * @param tivMillion trend-indicator value in millions: a unit of capability, not money
 * @param item blank for all
 */
public record ArmsTransfer(String supplier, String recipient, int year, double tivMillion, String item) {}
