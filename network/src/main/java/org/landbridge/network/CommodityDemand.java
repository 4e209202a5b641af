package org.landbridge.network;

/** Tonnes a year of one commodity from one place to another, 0 or more. */
public record CommodityDemand(Place origin, Place destination, Commodity commodity, double tonnesPerYear) {}
