/**
 * Long studies: commands run beside the server, with progress, results and an end on demand.
 */
@NullMarked
package org.landbridge.studio.job;

import org.jspecify.annotations.NullMarked;
