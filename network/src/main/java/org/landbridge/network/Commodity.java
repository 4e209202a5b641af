package org.landbridge.network;

/** A good that can be cargo. */
public record Commodity(
        String id, String name, double tonnesPerTeu, double usdPerTonne, boolean containerised, Evidence evidence) {}
