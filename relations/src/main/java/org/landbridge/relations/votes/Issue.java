package org.landbridge.relations.votes;

import org.jspecify.annotations.Nullable;

/** Blocks of the agenda, as flagged in the roll call data of Voeten. A roll may have several or none. */
public enum Issue {
    MIDDLE_EAST("me"),
    NUCLEAR("nu"),
    DISARMAMENT("di"),
    HUMAN_RIGHTS("hr"),
    COLONIALISM("co"),
    DEVELOPMENT("ec");

    private final String code;

    Issue(String code) {
        this.code = code;
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
