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
        Evidence evidence)
        implements Dated<Place> {
    public Place {
        aliases = List.copyOf(aliases);
    }

    @Override
    public Place withValidity(Validity newValidity) {
        return new Place(id, name, aliases, state, latDeg, lonDeg, kind, newValidity, evidence);
    }
}
