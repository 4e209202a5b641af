/** Effects of sanctions on trade, from a panel of trade and a list of sanction cases. */
@NullMarked
package org.landbridge.trade.sanctions;

import org.jspecify.annotations.NullMarked;
