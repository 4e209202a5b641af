/** The supernetwork for a date, a cargo and a scenario: itinerary search, reliability and skims. */
@NullMarked
package org.landbridge.routing;

import org.jspecify.annotations.NullMarked;
