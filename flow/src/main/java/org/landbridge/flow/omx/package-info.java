/** Open Matrix files (OMX 0.2): matrices between zones in HDF5, as the field's models exchange them. */
@NullMarked
package org.landbridge.flow.omx;

import org.jspecify.annotations.NullMarked;
