package org.landbridge.trade.separation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.landbridge.trade.estimate.Design;

/**
 * The separated rows of a design.
 *
 * @param separated for each row of the design
 * @param found how many rows each rule found that no rule before it did
 * @param complete false if the search for combinations of regressors and effects had to give up, so that separated
 *     rows may be left
 */
public record Separation(boolean[] separated, Map<Rule, Integer> found, boolean complete) {
    /**
     * Looks for separated rows with each rule in turn. Rows of weight 0 are passed over.
     *
     * @param design whose response is 0 or more
     */
    public static Separation find(Design design, List<Rule> rules) {
        boolean[] separated = new boolean[design.rows()];
        Map<Rule, Integer> found = new EnumMap<>(Rule.class);
        Suspects suspects = Suspects.of(design);
        boolean complete = true;
        for (Rule rule : rules) {
            if (suspects.zeros() == 0) {
                break;
            }
            boolean[] here = switch (rule) {
                case FE -> EffectRule.separated(suspects);
                case SIMPLEX -> new SimplexRule(suspects).separated();
                case IR -> {
                    RectifierRule rectifier = new RectifierRule(suspects);
                    boolean[] rows = rectifier.separated();
                    complete &= rectifier.complete();
                    yield rows;
                }
            };
            int count = 0;
            for (int row = 0; row < here.length; row++) {
                if (here[row]) {
                    separated[suspects.origin()[row]] = true;
                    count++;
                }
            }
            if (count > 0) {
                found.merge(rule, count, Integer::sum);
                suspects = suspects.without(here);
            }
        }
        return new Separation(separated, found, complete);
    }

    public int rows() {
        return found.values().stream().mapToInt(Integer::intValue).sum();
    }
}
