package org.landbridge.trade.appraise;

/**
 * What the project does in a year at its reference traffic, fully open. Gains are positive.
 *
 * @param freightUsd what users gain in freight and fees
 * @param timeUsd what users gain in time of the goods
 * @param reliabilityUsd what users gain in reliability
 * @param choiceUsd what users gain by having more ways to choose from: the logsum's rest
 * @param receiptsUsd more tolls and fees to states, less the cost of providing for them
 * @param accessUsd more received by the owner for the use of the link, before the cost of operation
 * @param co2Tonnes tonnes of CO2e less
 */
public record Effects(
        double freightUsd,
        double timeUsd,
        double reliabilityUsd,
        double choiceUsd,
        double receiptsUsd,
        double accessUsd,
        double co2Tonnes) {
    public double usersUsd() {
        return freightUsd + timeUsd + reliabilityUsd + choiceUsd;
    }
}
