/**
 * Stochastic multimodal freight assignment: demand by commodity spreads over generated routes by a path-size logit nested
 * by corridor, and what is full grows slow, until flows and times agree.
 */
@NullMarked
package org.landbridge.flow.freight;

import org.jspecify.annotations.NullMarked;
