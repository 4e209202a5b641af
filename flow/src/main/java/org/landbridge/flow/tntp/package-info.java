/** Reads and writes the text format of the Transportation Networks for Research collection (TNTP). */
@NullMarked
package org.landbridge.flow.tntp;

import org.jspecify.annotations.NullMarked;
