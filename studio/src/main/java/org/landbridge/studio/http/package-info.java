/**
 * What every request goes through: guard, limits, routes, and how errors are told.
 */
@NullMarked
package org.landbridge.studio.http;

import org.jspecify.annotations.NullMarked;
