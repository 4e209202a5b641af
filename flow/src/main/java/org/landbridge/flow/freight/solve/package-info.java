/**
 * The stochastic user equilibrium of freight in dense numbers: cells choose routes by a path-size logit nested by
 * corridor (Ben-Akiva and Bierlaire 1999), routes use elements, elements delay. Depends on the JDK alone.
 */
@NullMarked
package org.landbridge.flow.freight.solve;

import org.jspecify.annotations.NullMarked;
