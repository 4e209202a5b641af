package org.landbridge.study.assignment;

/**
 * What an assignment puts on one direction of a link or a leg of a service.
 *
 * @param id id of the link or the service
 * @param from id of a place
 * @param to id of a place
 * @param mode word of the mode, blank if the movement has none
 * @param tonnes a year
 * @param capacityTonnes a year, infinite where none is known
 * @param usdPerTonne generalised cost of the arcs it lies on at these flows, their processes included; the least of them
 */
public record LinkLoad(
        String id, String from, String to, String mode, double tonnes, double capacityTonnes, double usdPerTonne) {}
