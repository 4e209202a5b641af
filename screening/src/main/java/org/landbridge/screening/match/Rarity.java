package org.landbridge.screening.match;

import org.landbridge.screening.name.Token;

/** How much a word tells, by how many listed names have it. */
public interface Rarity {
    /** A word of a list without common words. */
    Rarity EVEN = token -> 1;

    /** From 0.5 for a word of nearly every name to 1 for one that no other has. */
    double of(Token token);
}
