/** What a project is worth, to whom, and how sure that is: from its file and the network to an appraisal. */
@NullMarked
package org.landbridge.study.appraise;

import org.jspecify.annotations.NullMarked;
