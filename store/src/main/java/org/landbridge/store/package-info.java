/**
 * The embedded database. DuckDB's driver lies in a folder of its own, {@code store/target/lib}, since it is larger than
 * all the rest of the program; who writes Parquet loads it from there.
 */
@NullMarked
package org.landbridge.store;

import org.jspecify.annotations.NullMarked;
