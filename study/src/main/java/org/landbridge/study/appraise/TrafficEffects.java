package org.landbridge.study.appraise;

import java.util.List;
import java.util.Map;
import org.landbridge.routing.CostCategory;
import org.landbridge.trade.appraise.Effects;

/**
 * What the project does to freight in a year, fully open.
 *
 * @param name of the traffic: {@code assignment} or that of a forecast
 * @param year that the traffic is of
 * @param tonnesWithout of the pairs that could use the link, on whatever way, without the project
 * @param tonnesWith the same with it
 * @param linkTonnes over the project's links
 * @param users what users gain by state, half to that where goods begin and half to that where they end, USD a year
 * @param paid by state of the users, more rent paid in tolls, fees and for the link, USD a year; a transfer
 * @param received by state, more rent received in tolls and fees, and by the owner under {@link #OWNER}; the same sum
 * @param revenue by state and kind, more paid there in all, cost of providing included, USD a year
 * @param pairs by state of origin and destination, the largest gain first
 * @param commodities the largest gain first
 * @param notes what to know about it
 */
public record TrafficEffects(
        String name,
        int year,
        double tonnesWithout,
        double tonnesWith,
        double linkTonnes,
        Effects effects,
        Map<String, Double> users,
        Map<String, Double> paid,
        Map<String, Double> received,
        Map<String, Map<CostCategory, Double>> revenue,
        List<Part> pairs,
        List<Part> commodities,
        List<String> notes) {
    /** Who stands for the owner of the link among those who receive. */
    public static final String OWNER = "owner";

    /**
     * One pair of states, or one commodity.
     *
     * @param linkTonnes of it over the project's links
     * @param daysSaved a tonne, mean over all of its tonnes with the project
     * @param usersUsd what its users gain, USD a year
     */
    public record Part(
            String id, double tonnes, double linkTonnes, double daysSaved, double freightUsdSaved, double usersUsd) {}
}
