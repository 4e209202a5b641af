package org.landbridge.flow.omx;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Named matrices between the same zones.
 *
 * @param zoneIds id of each zone, in the order of rows and columns
 * @param matrices {@code zones * zones} values by name, rows are origins; NaN where there is none
 */
public record ZoneMatrices(long[] zoneIds, Map<String, double[]> matrices) {
    /** @throws IllegalArgumentException if a matrix has another size, or a name that no file can hold */
    public ZoneMatrices {
        matrices = Collections.unmodifiableMap(new LinkedHashMap<>(matrices));
        for (var matrix : matrices.entrySet()) {
            if (matrix.getValue().length != (long) zoneIds.length * zoneIds.length) {
                throw new IllegalArgumentException("matrix " + matrix.getKey() + " has " + matrix.getValue().length
                        + " cells for " + zoneIds.length + " zones");
            }
            if (matrix.getKey().isEmpty() || matrix.getKey().contains("/")) {
                throw new IllegalArgumentException("\"" + matrix.getKey() + "\" cannot name a matrix");
            }
        }
    }

    public int zones() {
        return zoneIds.length;
    }
}
