package org.landbridge.network;

/** A row that holds in a span of dates. */
public interface Dated<T> {
    Validity validity();

    /** The same row in another span. */
    T withValidity(Validity newValidity);
}
