package org.landbridge.study.ties;

import org.jspecify.annotations.Nullable;
import org.landbridge.relations.ties.Exclusivity;
import org.landbridge.relations.ties.Persistence;

/**
 * What a panel of evidence says.
 *
 * @param kind of evidence that ties are measured by, such as {@code events}
 * @param hostility what hostility is measured by
 * @param firstYear of the panel
 * @param exclusivity null if it cannot be told
 * @param persistence null if it cannot be told
 * @param note why something cannot be told; blank if all can
 */
public record PanelEstimate(
        String kind,
        String hostility,
        int firstYear,
        int lastYear,
        int states,
        @Nullable Exclusivity exclusivity,
        @Nullable Persistence persistence,
        String note) {}
