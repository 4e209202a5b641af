/** The model's low-confidence parameters fitted to published figures. */
@NullMarked
package org.landbridge.study.calibrate;

import org.jspecify.annotations.NullMarked;
