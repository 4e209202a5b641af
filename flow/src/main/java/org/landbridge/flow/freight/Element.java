package org.landbridge.flow.freight;

import org.jspecify.annotations.Nullable;
import org.landbridge.network.CapacityKind;
import org.landbridge.network.Mode;

/**
 * Something that freight uses and that can be full.
 *
 * @param subject id of a link, place or service
 * @param mode by which a border is crossed, null for the other kinds
 */
public record Element(
        CapacityKind kind, String subject, @Nullable Mode mode) {}
