package org.landbridge.study;

import java.util.Locale;

/** What has just been done when a milestone is reached. */
public enum MilestoneKind {
    ORIGIN,
    MOVEMENT_END,
    BORDER,
    CUSTOMS,
    GAUGE,
    TERMINAL,
    PORT,
    CANAL,
    WAIT,
    DESTINATION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether cargo stood still before it: the milestone lies straight above the one before. */
    public boolean isStop() {
        return this != ORIGIN && this != MOVEMENT_END && this != DESTINATION;
    }
}
