package org.landbridge.network;

import java.util.List;

/**
 * A port, terminal, border crossing, city, strait, canal or waypoint.
 *
 * @param id UN/LOCODE where one exists, otherwise a slug
 * @param aliases other names that people type
 * @param state ISO 3166-1 alpha-2 code of the state it lies in; blank on the high seas
 * @param latDeg WGS 84 latitude
 * @param lonDeg WGS 84 longitude
 */
public record Place(
        String id,
        String name,
        List<String> aliases,
        String state,
        double latDeg,
        double lonDeg,
        PlaceKind kind,
        Validity validity,
        Evidence evidence) {
    public Place {
        aliases = List.copyOf(aliases);
    }
}
