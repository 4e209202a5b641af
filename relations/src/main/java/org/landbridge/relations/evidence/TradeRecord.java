package org.landbridge.relations.evidence;

/**
 * What one reporter counted of one flow in a year. A flow that a reporter states as zero is a row; one that it does not
 * state is none.
 *
 * @param reporter state whose statistics they are, blank for an estimate of others
 * @param importer alpha-3 code, or {@code WLD} for all the world, as may the exporter be
 * @param basis how partners are told: {@code origin}, {@code consignment}, or blank
 * @param commodity code, blank for all goods
 * @param usd current USD
 */
public record TradeRecord(
        String reporter, String exporter, String importer, int year, String basis, String commodity, double usd) {}
