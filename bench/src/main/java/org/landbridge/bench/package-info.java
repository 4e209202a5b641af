/** JMH benchmarks and side-by-side runs. */
@NullMarked
package org.landbridge.bench;

import org.jspecify.annotations.NullMarked;
