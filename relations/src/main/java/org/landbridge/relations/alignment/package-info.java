/** All evidence on a pair of states side by side, its breaks and placebos, and a verdict by stated rules. No files, no printing. */
@NullMarked
package org.landbridge.relations.alignment;

import org.jspecify.annotations.NullMarked;
