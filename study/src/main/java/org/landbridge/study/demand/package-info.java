/** Freight demand made of trade facts, and reported volumes that models are held against. */
@NullMarked
package org.landbridge.study.demand;

import org.jspecify.annotations.NullMarked;
