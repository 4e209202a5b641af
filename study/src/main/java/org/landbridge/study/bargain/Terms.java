package org.landbridge.study.bargain;

/**
 * Terms that make owner and lender willing, the other terms as stated.
 *
 * @param chokeUsd toll at which nobody uses the link, USD a tonne on top of what is charged
 * @param bestUsd toll that brings in most
 * @param bestRevenueUsd of that toll in a year at the reference traffic
 * @param ownerLeastTollUsd least toll at which the owner is willing with the loan as it is; NaN if none is enough
 * @param ownerShortUsd what the owner lacks without a toll, present value; 0 if it is willing
 * @param ownerShortAtBestUsd what it lacks at the toll that is best for it
 * @param ownerShortWithoutLoanUsd what it lacks with its own money alone
 * @param lenderMostTollUsd highest toll at which the lender is still willing, NaN if it is not at any
 * @param ownerMostInterest highest interest at which the owner is willing, NaN if not even for nothing
 * @param grantNeededUsd what the lender would have to add to a loan without interest for the owner to be willing
 */
public record Terms(
        double chokeUsd,
        double bestUsd,
        double bestRevenueUsd,
        double ownerLeastTollUsd,
        double ownerShortUsd,
        double ownerShortAtBestUsd,
        double ownerShortWithoutLoanUsd,
        double lenderMostTollUsd,
        double ownerMostInterest,
        double grantNeededUsd) {}
