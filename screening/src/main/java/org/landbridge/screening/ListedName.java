package org.landbridge.screening;

import java.util.Locale;

/**
 * One name of a listed entity.
 *
 * @param text as the list has it
 */
public record ListedName(String text, Standing standing) {
    /** What the list says of the name. */
    public enum Standing {
        NAME,
        ALIAS,
        /** The list itself calls it of low quality. */
        WEAK_ALIAS,
        FORMER_NAME;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
