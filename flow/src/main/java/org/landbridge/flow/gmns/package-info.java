/** Reads networks and demand in the General Modeling Network Specification (GMNS). */
@NullMarked
package org.landbridge.flow.gmns;

import org.jspecify.annotations.NullMarked;
