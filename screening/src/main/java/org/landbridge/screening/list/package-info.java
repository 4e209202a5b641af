/** Readers of published sanctions lists and of the names to screen. */
@NullMarked
package org.landbridge.screening.list;

import org.jspecify.annotations.NullMarked;
