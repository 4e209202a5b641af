package org.landbridge.trade.equilibrium;

import java.util.Locale;
import org.landbridge.network.BadUsageException;

/** What becomes of a state's trade deficit when trade changes. A model without such a rule has no closed budget. */
public enum Deficits {
    /**
     * Nobody spends more than it earns, before and after: deficits are first removed in a base run, and the change is
     * measured from there.
     */
    BALANCED,
    /** A state's deficit stays what it was as a share of the world's output; the numeraire is that output. */
    ADDITIVE,
    /**
     * A state's expenditure stays the same multiple of its income, all multiples scaled by one common factor so that the
     * world spends what it earns (without that factor the world does not close).
     */
    SCALED;

    /** As the command line and reports write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws BadUsageException if there is no such rule */
    public static Deficits of(String word) {
        for (Deficits rule : values()) {
            if (rule.word().equals(word.strip().toLowerCase(Locale.ROOT))) {
                return rule;
            }
        }
        throw new BadUsageException(
                "unknown rule for deficits \"" + word + "\"; known are: balanced, additive, scaled");
    }
}
