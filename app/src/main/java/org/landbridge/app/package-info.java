/** The command line: arguments in, tables, charts and JSON out. */
@NullMarked
package org.landbridge.app;

import org.jspecify.annotations.NullMarked;
