/** The questions that join rooms: compare corridors, validate the model, find what is critical. */
@NullMarked
package org.landbridge.study;

import org.jspecify.annotations.NullMarked;
