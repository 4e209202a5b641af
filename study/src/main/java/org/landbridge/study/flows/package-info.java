/** Freight on the corridors: how it spreads, what gets full, what relieving that is worth, and what scenarios change. */
@NullMarked
package org.landbridge.study.flows;

import org.jspecify.annotations.NullMarked;
