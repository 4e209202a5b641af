/** Pictures of a comparison: the time-distance chart and the map, as SVG or PNG. */
@NullMarked
package org.landbridge.app.chart;

import org.jspecify.annotations.NullMarked;
