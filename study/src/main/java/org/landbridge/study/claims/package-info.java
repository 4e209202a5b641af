/** Claims against the data: what sources and model say to each, and a verdict by rules that are the same for all. */
@NullMarked
package org.landbridge.study.claims;

import org.jspecify.annotations.NullMarked;
