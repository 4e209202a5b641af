package org.landbridge.relations.alignment;

import org.jspecify.annotations.Nullable;

/** Keeps fits of ideal points from one run to the next. A key tells the votes and the options, so a fit never grows old. */
public interface KeptFits {
    /** Keeps nothing. */
    KeptFits NONE = new KeptFits() {
        @Override
        public byte @Nullable [] find(String key) {
            return null;
        }

        @Override
        public void keep(String key, byte[] fit) {}
    };

    /** Null if it is not there. */
    byte @Nullable [] find(String key);

    /** May come to nothing: then the fit is made again next time. */
    void keep(String key, byte[] fit);
}
