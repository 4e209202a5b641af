/** Ties of states that no pair wants to change: how strong, how exclusive, how lasting, and what would make them cool. */
@NullMarked
package org.landbridge.study.ties;

import org.jspecify.annotations.NullMarked;
