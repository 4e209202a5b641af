/** What exists: places, links, services, processes, states and regimes; reading and checking data packages; scenarios. */
@NullMarked
package org.landbridge.network;

import org.jspecify.annotations.NullMarked;
