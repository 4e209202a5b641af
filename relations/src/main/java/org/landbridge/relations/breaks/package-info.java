/** Breaks in a series: found, dated, and held against all other series. Arrays and the JDK only. */
@NullMarked
package org.landbridge.relations.breaks;

import org.jspecify.annotations.NullMarked;
