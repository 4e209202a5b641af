package org.landbridge.study.sensitivity;

import java.time.LocalDate;
import java.util.List;
import org.landbridge.network.Place;
import org.landbridge.routing.Cargo;

/**
 * What moves the comparison of two places.
 *
 * @param scenario name of the scenario, {@code base} for none
 * @param usdPerDay value of time that ranks
 * @param swing how far each input is moved: divided and multiplied by 1 plus this
 * @param base best way of each corridor, by rank
 * @param swings one for each input that moves anything, the widest first
 * @param breakEvens nearest flips of the first rank below and above the present values
 */
public record Sensitivity(
        String dataName,
        String dataVersion,
        String scenario,
        LocalDate date,
        Cargo cargo,
        Place origin,
        Place destination,
        double usdPerDay,
        double swing,
        List<Standing> base,
        List<Swing> swings,
        List<BreakEven> breakEvens) {
    public Sensitivity {
        base = List.copyOf(base);
        swings = List.copyOf(swings);
        breakEvens = List.copyOf(breakEvens);
    }
}
