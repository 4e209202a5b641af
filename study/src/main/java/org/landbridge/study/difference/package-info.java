/** Which of the differences of two days or two networks change the answer, and by how much. */
@NullMarked
package org.landbridge.study.difference;

import org.jspecify.annotations.NullMarked;
