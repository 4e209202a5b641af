/**
 * Rows that are perfectly explained in a Poisson model: some combination of regressors and effects is 0 wherever trade
 * flows, never negative where it is 0, and positive at these rows, so that no estimate exists until they are left out
 * (Correia, Guimaraes and Zylkin 2019, "Verifying the existence of maximum likelihood estimates for generalized linear
 * models", arXiv:1903.01633).
 */
@NullMarked
package org.landbridge.trade.separation;

import org.jspecify.annotations.NullMarked;
