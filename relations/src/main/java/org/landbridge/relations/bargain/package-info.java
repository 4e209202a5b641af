/** Who pays for what all gain from: bargaining with side payments. The JDK only. */
@NullMarked
package org.landbridge.relations.bargain;

import org.jspecify.annotations.NullMarked;
