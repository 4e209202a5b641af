/** Networks of ties that no two states want to change: valued ties, and the connections model. The JDK only. */
@NullMarked
package org.landbridge.relations.ties;

import org.jspecify.annotations.NullMarked;
