package org.landbridge.network;

/** A state by its ISO 3166-1 codes. */
public record State(String id, String iso3, String name) {}
