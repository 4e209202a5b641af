package org.landbridge.network;

/**
 * A water area: links by water lie in one, and rates and emissions may differ between them.
 *
 * @param riverSea whether river-sea ships sail here, going over to and from rivers
 */
public record Area(String id, String name, boolean riverSea, Evidence evidence) {}
