/**
 * Demand on a network with capacity. An {@link org.landbridge.flow.AssignmentNetwork} and an {@link
 * org.landbridge.flow.OdMatrix} come from files ({@code tntp}, {@code gmns}); {@code assign} finds the user equilibrium;
 * {@code hierarchy} finds all shortest distances anew after every change of weights.
 */
@NullMarked
package org.landbridge.flow;

import org.jspecify.annotations.NullMarked;
