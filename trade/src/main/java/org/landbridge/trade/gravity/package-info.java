/** From a formula and a table to an estimate: sample, separated rows, fit, errors, specification test. */
@NullMarked
package org.landbridge.trade.gravity;

import org.jspecify.annotations.NullMarked;
