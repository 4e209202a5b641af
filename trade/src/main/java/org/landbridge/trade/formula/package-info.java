/**
 * Model formulas such as {@code trade ~ log(dist) + cntg | exporter^year + importer^year}, in the notation of R's
 * fixest, and what they make of a table: the design that a model is estimated from, and which rows it leaves out and why.
 */
@NullMarked
package org.landbridge.trade.formula;

import org.jspecify.annotations.NullMarked;
