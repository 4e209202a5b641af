/** Roll calls: who voted how on what, read from the files of others and checked. */
@NullMarked
package org.landbridge.relations.votes;

import org.jspecify.annotations.NullMarked;
