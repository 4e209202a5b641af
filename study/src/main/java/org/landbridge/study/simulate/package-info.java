/** From routes to trade: what a scenario's changes of routes do to trade costs, trade and real income. */
@NullMarked
package org.landbridge.study.simulate;

import org.jspecify.annotations.NullMarked;
