/** Alignment of states from a store of evidence: one pair with its doubts, all pairs ranked, formal against revealed. */
@NullMarked
package org.landbridge.study.align;

import org.jspecify.annotations.NullMarked;
