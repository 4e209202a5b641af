/** What differs between two networks, row by row, and networks in between. */
@NullMarked
package org.landbridge.network.difference;

import org.jspecify.annotations.NullMarked;
