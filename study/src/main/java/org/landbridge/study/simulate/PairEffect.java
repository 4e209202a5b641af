package org.landbridge.study.simulate;

/**
 * What a change does to the trade of one economy with another, in money of the baseline year.
 *
 * @param beforeUsdMillion trade in goods before
 * @param changeUsdMillion change of it
 * @param changePercent change of it
 * @param costPercent ad valorem change of the trade cost, mean over sectors by trade before
 * @param sanctioned whether a sanction weighs on it; then routes do not
 */
public record PairEffect(
        String exporter,
        String importer,
        double beforeUsdMillion,
        Interval changeUsdMillion,
        Interval changePercent,
        Interval costPercent,
        boolean sanctioned) {}
