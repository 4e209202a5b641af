/** Claims about corridors, trade and ties, and the tests that answer them. */
@NullMarked
package org.landbridge.network.claim;

import org.jspecify.annotations.NullMarked;
