/** Itineraries as distributions: days and USD by sampled journeys. */
@NullMarked
package org.landbridge.routing.reliability;

import org.jspecify.annotations.NullMarked;
