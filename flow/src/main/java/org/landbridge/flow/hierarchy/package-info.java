/** Customizable contraction hierarchy (Dibbelt, Strasser and Wagner 2016): exact distances after any change of weights. */
@NullMarked
package org.landbridge.flow.hierarchy;

import org.jspecify.annotations.NullMarked;
