/** Alignment behind several kinds of evidence. Arrays and the JDK only. */
@NullMarked
package org.landbridge.relations.latent;

import org.jspecify.annotations.NullMarked;
