package org.landbridge.study.transit;

import java.util.List;
import org.landbridge.study.simulate.Interval;

/**
 * The game in one world.
 *
 * @param worth of all together, USD a year
 * @param players those who add something in any world, by value in the first world, the greatest first
 * @param nucleolusNote why there is no nucleolus, or whose game it is; blank if it is that of all players
 * @param built links that all together would build
 */
public record WorldLeverage(
        String name, Interval worth, List<PlayerLeverage> players, String nucleolusNote, List<String> built) {
    public WorldLeverage {
        players = List.copyOf(players);
        built = List.copyOf(built);
    }

    /** @throws IllegalArgumentException if the player adds nothing in any world */
    public PlayerLeverage of(String player) {
        return players.stream()
                .filter(p -> p.player().text().equals(player))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no player " + player));
    }
}
