/** Who pays for a link: what each state gains, what each would agree to, and whether its lender's money is explained. */
@NullMarked
package org.landbridge.study.bargain;

import org.jspecify.annotations.NullMarked;
