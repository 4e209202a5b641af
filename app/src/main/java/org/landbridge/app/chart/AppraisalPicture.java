package org.landbridge.app.chart;

import org.landbridge.network.BadUsageException;

/** What a picture of an appraisal shows. */
public enum AppraisalPicture {
    /** Amounts by year, and what they add up to. */
    CASH,
    /** What moves the net present value. */
    TORNADO;

    /** @throws BadUsageException if there is no such picture */
    public static AppraisalPicture of(String word) {
        return switch (word) {
            case "cash" -> CASH;
            case "tornado" -> TORNADO;
            default -> throw new BadUsageException("unknown chart \"" + word + "\"; choose cash or tornado");
        };
    }
}
