/** What hurts most when it closes: every link, place, strait and state closed in turn. */
@NullMarked
package org.landbridge.study.criticality;

import org.jspecify.annotations.NullMarked;
