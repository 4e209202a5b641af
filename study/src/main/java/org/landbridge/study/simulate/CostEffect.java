package org.landbridge.study.simulate;

/**
 * Change of the trade cost of a pair in a sector.
 *
 * @param beforeUsdMillion trade before
 * @param costPercent ad valorem change of the trade cost; infinite where trade by the network ends and it was all
 */
public record CostEffect(
        String exporter, String importer, String sector, double beforeUsdMillion, Interval costPercent) {}
