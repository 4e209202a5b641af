/**
 * The transit game: what states can make of freight together, and so what each of them holds over the others (Hubert and
 * Ikonnikova 2011). The worth of a coalition is the surplus of the freight between its members that can move over the
 * land, canals and ports of its members and over the open sea.
 */
@NullMarked
package org.landbridge.study.transit;

import org.jspecify.annotations.NullMarked;
