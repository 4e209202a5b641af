/** Gravity equations with high-dimensional fixed effects: the numeric kernel, on primitive arrays and the JDK alone. */
@NullMarked
package org.landbridge.trade.estimate;

import org.jspecify.annotations.NullMarked;
