/** Relations of states: alignment measured from evidence, cooperative games, bargaining. Knows no network. */
@NullMarked
package org.landbridge.relations;

import org.jspecify.annotations.NullMarked;
