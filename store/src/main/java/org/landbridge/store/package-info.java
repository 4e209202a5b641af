/** DuckDB's driver in a folder of its own: larger than the program, and only loaded when Parquet is asked for. */
@NullMarked
package org.landbridge.store;

import org.jspecify.annotations.NullMarked;
