/**
 * The studio: the corridor in the browser, and the HTTP API behind it. {@code http} knows the protocol and nothing of
 * freight, {@code api} answers questions, {@code job} runs the long ones.
 */
@NullMarked
package org.landbridge.studio;

import org.jspecify.annotations.NullMarked;
