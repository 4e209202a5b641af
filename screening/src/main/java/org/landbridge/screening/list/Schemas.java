package org.landbridge.screening.list;

import org.landbridge.screening.EntityKind;

/** Schemas of FollowTheMoney that a name can belong to. */
final class Schemas {
    private Schemas() {}

    static EntityKind kind(String schema) {
        return switch (schema) {
            case "Person" -> EntityKind.PERSON;
            case "Organization", "Company", "PublicBody" -> EntityKind.ORGANISATION;
            case "Vessel" -> EntityKind.VESSEL;
            case "Airplane" -> EntityKind.AIRCRAFT;
            default -> EntityKind.UNKNOWN;
        };
    }

    /** Whether entities of a schema are screened against; the others (addresses, sanctions, links) describe them. */
    static boolean isParty(String schema) {
        return kind(schema) != EntityKind.UNKNOWN || schema.equals("LegalEntity") || schema.equals("Vehicle");
    }
}
