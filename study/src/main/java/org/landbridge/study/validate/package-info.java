/** The model held against what was published. */
@NullMarked
package org.landbridge.study.validate;

import org.jspecify.annotations.NullMarked;
