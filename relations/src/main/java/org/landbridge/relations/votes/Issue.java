package org.landbridge.relations.votes;

import org.jspecify.annotations.Nullable;

/** Blocks of the agenda, as flagged in the roll call data of Voeten. A roll may have several or none. */
public enum Issue {
    MIDDLE_EAST("me", 1),
    NUCLEAR("nu", 2),
    DISARMAMENT("di", 4),
    HUMAN_RIGHTS("hr", 8),
    COLONIALISM("co", 16),
    DEVELOPMENT("ec", 32);

    private final String code;
    private final int bit;

    Issue(String code, int bit) {
        this.code = code;
        this.bit = bit;
    }

    /** A bit of its own, to write sets of issues as a number. */
    public int bit() {
        return bit;
    }

    /** Two letters, as in the files. */
    public String code() {
        return code;
    }

    /** The issue of a code, or null. */
    public static @Nullable Issue find(String code) {
        for (Issue issue : values()) {
            if (issue.code.equals(code)) {
                return issue;
            }
        }
        return null;
    }
}
