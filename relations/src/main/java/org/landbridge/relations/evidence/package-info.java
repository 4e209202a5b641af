/**
 * Evidence on relations of states: one record for each row, one reader for each form that files have, and what is known
 * to be wrong with them. What is missing is never zero. Where it is kept is the business of others.
 */
@NullMarked
package org.landbridge.relations.evidence;

import org.jspecify.annotations.NullMarked;
