/** Makes the list of the archive's parts and their licences. Runs in the build, ships with nothing. */
@NullMarked
package org.landbridge.dist;

import org.jspecify.annotations.NullMarked;
