package org.landbridge.network;

/**
 * What an economy makes in a year.
 *
 * @param id of the state, or of the rest of the world
 * @param state id of the state, empty for the rest of the world
 * @param year counted
 * @param gdpUsdMillion gross domestic product, million USD of the year
 * @param population people
 * @param grossOutputRatio gross output over GDP
 * @param goodsShare share of goods in gross output, 0 to 1
 * @param gateway id of the place that stands for all its trade, which may lie in another state; empty if its own places
 *     do
 */
public record Economy(
        String id,
        String state,
        String name,
        int year,
        double gdpUsdMillion,
        double population,
        double grossOutputRatio,
        double goodsShare,
        String gateway,
        String notes,
        Evidence evidence) {

    /** What is sold of goods and services, at home and abroad, million USD. */
    public double grossOutputUsdMillion() {
        return gdpUsdMillion * grossOutputRatio;
    }

    /** What is sold of goods, at home and abroad, million USD. */
    public double goodsOutputUsdMillion() {
        return grossOutputUsdMillion() * goodsShare;
    }
}
