/** How alike two states vote: agreement, S, kappa and pi, with intervals and bounds. Arrays and the JDK only. */
@NullMarked
package org.landbridge.relations.measure;

import org.jspecify.annotations.NullMarked;
