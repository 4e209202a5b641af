/** Reading and checking data packages: folders of CSV tables after the Frictionless Data Package standard. */
@NullMarked
package org.landbridge.network.data;

import org.jspecify.annotations.NullMarked;
