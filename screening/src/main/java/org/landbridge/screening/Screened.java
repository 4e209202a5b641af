package org.landbridge.screening;

import java.util.List;

/**
 * What was found for one subject.
 *
 * @param matches at or above the least score asked for, best first
 * @param below further entities of grade weak or better that are below the least score asked for
 * @param beyond entities at or above it, left out because only so many were asked for
 */
public record Screened(Subject subject, List<Match> matches, int below, int beyond) {
    public Screened {
        matches = List.copyOf(matches);
    }
}
