package org.landbridge.study.simulate;

/**
 * What a change does to an economy, in money of the baseline year.
 *
 * @param gdpUsdMillion of the baseline
 * @param realIncomePercent change of real income, exact
 * @param realIncomeUsdMillion what it would have to be given before to be as well off
 * @param exportsBeforeUsdMillion of goods
 * @param importsBeforeUsdMillion of goods
 */
public record StateEffect(
        String id,
        String name,
        double gdpUsdMillion,
        Interval realIncomePercent,
        Interval realIncomeUsdMillion,
        double exportsBeforeUsdMillion,
        Interval exportsUsdMillion,
        double importsBeforeUsdMillion,
        Interval importsUsdMillion) {}
