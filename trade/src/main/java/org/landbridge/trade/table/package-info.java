/** Tables of data as columns: numbers, and categories as codes with labels. Read from CSV here, by others from elsewhere. */
@NullMarked
package org.landbridge.trade.table;

import org.jspecify.annotations.NullMarked;
