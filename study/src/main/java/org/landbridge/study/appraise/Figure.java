package org.landbridge.study.appraise;

import org.landbridge.network.Confidence;

/**
 * A figure of a project file.
 *
 * @param source where it comes from, in words; {@code estimate} if it is the writer's judgement
 */
public record Figure(double value, String source, Confidence confidence) {
    /** What stands in a file that leaves the key out. */
    static Figure assumed(double value, String why) {
        return new Figure(value, why, Confidence.LOW);
    }

    public boolean isLow() {
        return confidence == Confidence.LOW;
    }
}
