package org.landbridge.trade.sanctions;

import java.util.Set;

/**
 * A case of trade sanctions as the Global Sanctions Data Base writes it.
 *
 * @param id of the case
 * @param target names of states or groups that are sanctioned, with commas between them
 * @param sender names of those that sanction
 * @param begin first year
 * @param end last year
 * @param measures {@code exp_compl}, {@code exp_part}, {@code imp_compl}, {@code imp_part}; exports of the sender
 */
public record SanctionCase(int id, String target, String sender, int begin, int end, Set<String> measures) {
    public SanctionCase {
        measures = Set.copyOf(measures);
    }
}
