/** The linear programs of games: the only place that knows a solver. */
@NullMarked
package org.landbridge.relations.game.lp;

import org.jspecify.annotations.NullMarked;
