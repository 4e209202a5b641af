/**
 * Cooperative games with transferable utility: values, core and nucleolus. Players are numbered from 0, a coalition is a
 * set of bits. The JDK only; linear programs are in {@code lp}.
 */
@NullMarked
package org.landbridge.relations.game;

import org.jspecify.annotations.NullMarked;
