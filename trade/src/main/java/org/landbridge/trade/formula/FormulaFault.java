package org.landbridge.trade.formula;

import org.landbridge.network.BadUsageException;

/** How a mistake in a formula is told: what is wrong, and a mark under the place. */
final class FormulaFault {
    private FormulaFault() {}

    static BadUsageException at(String text, int position, String problem) {
        String line = text.replace('\n', ' ').replace('\t', ' ');
        return new BadUsageException(problem + " (character " + (position + 1) + ")\n  " + line + "\n  "
                + " ".repeat(Math.min(position, line.length())) + "^");
    }
}
