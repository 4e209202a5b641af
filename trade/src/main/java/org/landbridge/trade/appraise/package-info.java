/** Appraisal of a project: yearly flows, what they are worth, loans, uncertainty. Knows the JDK only. */
@NullMarked
package org.landbridge.trade.appraise;

import org.jspecify.annotations.NullMarked;
