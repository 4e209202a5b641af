/**
 * Networks of ties that no two states want to change: valued ties, and the connections model; how exclusive and how
 * lasting ties are, and what breaks them. The JDK only.
 */
@NullMarked
package org.landbridge.relations.ties;

import org.jspecify.annotations.NullMarked;
