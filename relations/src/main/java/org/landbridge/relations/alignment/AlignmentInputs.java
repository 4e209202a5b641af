package org.landbridge.relations.alignment;

import org.jspecify.annotations.Nullable;
import org.landbridge.relations.votes.VoteMatrix;
import org.landbridge.relations.votes.YearRule;

/**
 * Evidence that is at hand; null where a kind is not.
 *
 * @param rule which year a roll belongs to
 * @param anchor state whose own ideal points are positive
 * @param trade both directions together, in one unit
 * @param events scores of events between two states, whose level follows the media: only shares of it are used
 * @param visits how many there were between two states, either way
 * @param arms deliveries between two states, either way, in units of capability
 * @param formal depth of formal ties, 0 for none
 * @param kilometres between the states, taken as fixed (its first year); null leaves distance out of what trade is
 *     expected to be
 */
public record AlignmentInputs(
        VoteMatrix votes,
        YearRule rule,
        String anchor,
        @Nullable StateTable published,
        @Nullable PairTable trade,
        @Nullable PairTable events,
        @Nullable PairTable visits,
        @Nullable PairTable arms,
        @Nullable PairTable formal,
        @Nullable PairTable kilometres) {}
