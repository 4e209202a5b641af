/** Names against sanctions lists that the user supplies. */
@NullMarked
package org.landbridge.screening;

import org.jspecify.annotations.NullMarked;
