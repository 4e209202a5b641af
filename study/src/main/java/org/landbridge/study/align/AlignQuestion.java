package org.landbridge.study.align;

import org.landbridge.network.BadUsageException;

/**
 * What is asked of the evidence.
 *
 * @param since first year of the claim that two states are nearer, 0 to take the year before which most evidence breaks
 * @param window years compared on either side of it
 * @param agendaOut whether each block of the agenda is taken out in turn
 */
public record AlignQuestion(int since, int window, boolean agendaOut, long seed) {
    private static final int MOST_WINDOW = 20;

    public AlignQuestion {
        if (window < 1 || window > MOST_WINDOW) {
            throw new BadUsageException("--window is 1 to " + MOST_WINDOW + " years, not " + window);
        }
    }
}
