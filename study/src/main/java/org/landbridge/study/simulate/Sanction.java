package org.landbridge.study.simulate;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.landbridge.network.TradeElasticity;

/**
 * A sanction between two groups of economies, with its estimated effect on their trade.
 *
 * @param text as the user gave it
 * @param pairs numbers {@code exporter * n + importer} of the trade it weighs on
 * @param effect estimated
 */
public record Sanction(String text, Set<Integer> pairs, TradeElasticity effect) {
    public Sanction {
        pairs = Collections.unmodifiableSet(new TreeSet<>(pairs));
    }
}
