/** How often screening misses and errs, measured on labelled names. */
@NullMarked
package org.landbridge.screening.errors;

import org.jspecify.annotations.NullMarked;
