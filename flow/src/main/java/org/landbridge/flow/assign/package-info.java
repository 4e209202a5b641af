/** Static user equilibrium by paths (Wardrop 1952; Beckmann, McGuire and Winsten 1956). */
@NullMarked
package org.landbridge.flow.assign;

import org.jspecify.annotations.NullMarked;
