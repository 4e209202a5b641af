/** Factors fitted to published figures, applied to the low-confidence rows of a network. */
@NullMarked
package org.landbridge.network.calibration;

import org.jspecify.annotations.NullMarked;
