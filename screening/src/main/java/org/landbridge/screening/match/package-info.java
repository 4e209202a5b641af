/** Comparison of names: distance of sounds, alignment of words, the index by sound. */
@NullMarked
package org.landbridge.screening.match;

import org.jspecify.annotations.NullMarked;
