package org.landbridge.study.claims;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Network;
import org.landbridge.network.Observation;
import org.landbridge.network.TradeBaseline;
import org.landbridge.network.TradeFacts;
import org.landbridge.network.Treaty;
import org.landbridge.relations.evidence.Evidence;
import org.landbridge.relations.evidence.TieParty;
import org.landbridge.study.align.PairAlignment;

/**
 * What claims are tested by; each part is read when the first test asks for it.
 *
 * @param evidence null without a store
 * @param pairs null without a store
 */
public record ClaimInputs(
        Network network,
        Supplier<TradeFacts> trade,
        Supplier<List<Observation>> observations,
        Supplier<List<Treaty>> treaties,
        Supplier<TradeBaseline> baseline,
        Supplier<List<TieParty>> formal,
        @Nullable Evidence evidence,
        @Nullable Pairs pairs) {
    /** Alignment of two states by the store of evidence. */
    @FunctionalInterface
    public interface Pairs {
        /**
         * @param first three letters of a state, as the other
         * @param since first year of the claim that they are nearer
         * @param from first year of the span
         */
        PairAlignment of(String first, String second, int since, int from);
    }
}
