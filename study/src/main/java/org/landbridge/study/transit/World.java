package org.landbridge.study.transit;

import org.landbridge.network.Network;

/** A network to play on, with its name: the base, a scenario, or with and without a link. */
public record World(String name, Network network) {}
