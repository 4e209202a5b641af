package org.landbridge.app;

import java.nio.file.Path;
import java.util.List;

/**
 * Reads changes of trade costs: a factor for an exporter and an importer, where {@code *} stands for every other state. A
 * row that names both states goes before one that names one, and that before one that names none.
 */
final class ShockReader {
    private ShockReader() {}

    /**
     * Factors of every pair, 1 where no row speaks of it.
     *
     * @throws org.landbridge.network.DataFaultException if the file cannot be used, names a state without trade, or says
     *     two things of one pair
     */
    static double[] read(Path file, List<String> states) {
        KeyTable table = KeyTable.read(
                file,
                new KeyTable.Form(
                        List.of("exporter", "importer"),
                        List.of("factor"),
                        List.of(),
                        KeyTable.Range.ENDLESS,
                        "add it"),
                null);
        return new KeySpread(table, List.of(states, states), true, KeySpread.all(states.size() * states.size(), 1))
                .cells(true, "factor", "has no row of trade");
    }
}
