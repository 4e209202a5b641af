package org.landbridge.network;

/**
 * What one economy sent to another of one sector in a year.
 *
 * @param exporter id of an economy
 * @param importer id of an economy
 * @param sector id of a trade sector
 * @param usdMillion million USD of the year
 */
public record BilateralTrade(
        String exporter, String importer, String sector, int year, double usdMillion, Evidence evidence) {}
