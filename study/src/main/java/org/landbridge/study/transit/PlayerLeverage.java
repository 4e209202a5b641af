package org.landbridge.study.transit;

import java.util.List;
import org.landbridge.study.simulate.Interval;

/**
 * What a player gets and what it can refuse, USD a year.
 *
 * @param value Shapley value
 * @param share of it in the worth of all
 * @param others part of it that comes from trade between other states: leverage by position alone; NaN where links are
 *     up for building
 * @param banzhaf Banzhaf value scaled to sum to the worth of all, central
 * @param nucleolus central; NaN where it is not known or the player was merged with others
 * @param loss what all together lose if the player refuses
 * @param lossOthers what trade between other states loses of that; NaN where links are up for building
 * @param hurt trade that loses most by that: first that between other states, the greatest first
 * @param change of the value against the first world; none in the first
 * @param changeOthers of the part from trade between other states
 * @param changed trade that the change comes from, the greatest first
 * @param ways what carries it
 */
public record PlayerLeverage(
        Player player,
        Interval value,
        Interval share,
        Interval others,
        double banzhaf,
        double nucleolus,
        Interval loss,
        Interval lossOthers,
        List<PairAmount> hurt,
        Interval change,
        Interval changeOthers,
        List<PairAmount> changed,
        List<WayShift> ways) {
    public PlayerLeverage {
        hurt = List.copyOf(hurt);
        changed = List.copyOf(changed);
        ways = List.copyOf(ways);
    }
}
