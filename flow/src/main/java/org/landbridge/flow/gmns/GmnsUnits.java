package org.landbridge.flow.gmns;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Units of a GMNS folder.
 *
 * @param kmPerLength km in a unit of length
 * @param kmhPerSpeed km/h in a unit of speed
 * @param stated whether config.csv says so; else metres and km/h are taken
 */
public record GmnsUnits(double kmPerLength, double kmhPerSpeed, boolean stated) {
    private static final double KM_PER_MILE = 1.609344;
    private static final double KM_PER_FOOT = 0.0003048;

    /** Units of config.csv ({@code long_length}, {@code speed}); metres and km/h if there is no such file. */
    static GmnsUnits of(Path folder) {
        Path config = folder.resolve("config.csv");
        if (!Files.exists(config)) {
            return new GmnsUnits(0.001, 1, false);
        }
        double[] factors = {0.001, 1};
        new GmnsTable(config).read(row -> {
            String suffix = row.text("long_length").isEmpty() ? "_unit" : "";
            factors[0] = length(row, "long_length" + suffix);
            factors[1] = speed(row, "speed" + suffix);
        });
        return new GmnsUnits(factors[0], factors[1], true);
    }

    private static double length(GmnsTable row, String column) {
        return switch (row.text(column).toLowerCase(Locale.ROOT)) {
            case "m", "meter", "meters", "metre", "metres" -> 0.001;
            case "km", "kilometer", "kilometers", "kilometre", "kilometres" -> 1;
            case "mi", "mile", "miles" -> KM_PER_MILE;
            case "ft", "foot", "feet" -> KM_PER_FOOT;
            default -> {
                row.fault(column, "\"" + row.text(column) + "\" is not a known unit of length", "use m, km, mi or ft");
                yield 1;
            }
        };
    }

    private static double speed(GmnsTable row, String column) {
        return switch (row.text(column).toLowerCase(Locale.ROOT)) {
            case "kmh", "km/h", "kph" -> 1;
            case "mph", "mi/h" -> KM_PER_MILE;
            default -> {
                row.fault(column, "\"" + row.text(column) + "\" is not a known unit of speed", "use km/h or mph");
                yield 1;
            }
        };
    }
}
