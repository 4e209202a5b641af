/** Scenarios: lists of changes that turn one immutable network into another. */
@NullMarked
package org.landbridge.network.scenario;

import org.jspecify.annotations.NullMarked;
