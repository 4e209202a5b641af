package org.landbridge.network;

/**
 * A well-to-wheel emission factor after ISO 14083.
 *
 * @param activity mode word or {@code terminal}
 * @param traction electric, diesel or blank
 * @param unit {@code g_per_tkm} or {@code kg_per_teu}
 * @param distanceAdjustment factor from shortest feasible to travelled distance (GLEC: 1.15 for container ships)
 */
public record EmissionFactor(
        String id,
        String activity,
        String traction,
        String area,
        String state,
        String unit,
        double value,
        double distanceAdjustment,
        Evidence evidence) {}
