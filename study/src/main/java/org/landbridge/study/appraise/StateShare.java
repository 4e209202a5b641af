package org.landbridge.study.appraise;

/**
 * What a project is worth to one state: present values in USD, gains positive.
 *
 * @param state id, or {@link #WORLD}
 * @param users half of what users gain at either end, net of what they pay in tolls, fees and for the link
 * @param paid of that, more rent paid in tolls, fees and for the link; a transfer, negative if they pay more
 * @param receipts rent in tolls and fees received
 * @param owner building, operation, what is left at the end, and receipts for the use of the link
 * @param lending drawdowns and debt service of loans; adds up to nothing over all states
 */
public record StateShare(
        String state, double users, double paid, double receipts, double owner, double lending, double co2) {
    /** Who gains from less CO2e. */
    public static final String WORLD = "world";

    public double total() {
        return users + receipts + owner + lending + co2;
    }
}
