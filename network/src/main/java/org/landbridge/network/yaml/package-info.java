/** Reading of the YAML files that people write: every fault with line and column, nothing taken that is not known. */
@NullMarked
package org.landbridge.network.yaml;

import org.jspecify.annotations.NullMarked;
