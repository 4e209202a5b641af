/** Reading of names: scripts, words, sounds, romanisations. */
@NullMarked
package org.landbridge.screening.name;

import org.jspecify.annotations.NullMarked;
