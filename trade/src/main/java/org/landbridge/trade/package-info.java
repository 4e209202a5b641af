/** Trade between states: gravity estimation, general equilibrium, appraisal of projects. Knows no network. */
@NullMarked
package org.landbridge.trade;

import org.jspecify.annotations.NullMarked;
