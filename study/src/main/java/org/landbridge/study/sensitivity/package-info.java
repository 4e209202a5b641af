/** Which inputs move the answer, and where the ranking of corridors flips. */
@NullMarked
package org.landbridge.study.sensitivity;

import org.jspecify.annotations.NullMarked;
