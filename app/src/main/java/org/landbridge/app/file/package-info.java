/** Files that a user asked for. */
@NullMarked
package org.landbridge.app.file;

import org.jspecify.annotations.NullMarked;
