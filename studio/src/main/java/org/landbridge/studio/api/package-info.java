/**
 * The operations of the HTTP API. Each is the command of the same name with its arguments as JSON.
 */
@NullMarked
package org.landbridge.studio.api;

import org.jspecify.annotations.NullMarked;
