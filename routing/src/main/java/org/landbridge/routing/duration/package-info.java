/** Laws of durations: means, quantiles and tables for sampling. */
@NullMarked
package org.landbridge.routing.duration;

import org.jspecify.annotations.NullMarked;
