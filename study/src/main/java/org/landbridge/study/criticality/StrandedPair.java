package org.landbridge.study.criticality;

import org.landbridge.network.Place;

/** A pair left without any way. */
public record StrandedPair(Place origin, Place destination) {}
