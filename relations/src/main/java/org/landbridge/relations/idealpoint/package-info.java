/** Ideal points of states from their votes: an ordinal item response model, by year or through time. Arrays and the JDK only. */
@NullMarked
package org.landbridge.relations.idealpoint;

import org.jspecify.annotations.NullMarked;
