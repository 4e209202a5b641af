/** A data package as a network for assignments. */
@NullMarked
package org.landbridge.study.assignment;

import org.jspecify.annotations.NullMarked;
