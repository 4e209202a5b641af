/** How shippers choose, fitted to reported volumes. */
@NullMarked
package org.landbridge.study.choice;

import org.jspecify.annotations.NullMarked;
