package org.landbridge.relations.alignment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Workers;
import org.landbridge.relations.idealpoint.Ballots;
import org.landbridge.relations.idealpoint.Coding;
import org.landbridge.relations.idealpoint.FitBytes;
import org.landbridge.relations.idealpoint.IdealPointFit;
import org.landbridge.relations.idealpoint.IdealPointModel;
import org.landbridge.relations.idealpoint.IdealPointOptions;
import org.landbridge.relations.votes.VoteMatrix;
import org.landbridge.relations.votes.YearVotes;

/** Makes fits of ideal points, or finds those that were kept; several at once. */
final class PointFits {
    /** One more when the model changes what it makes of the same votes. */
    private static final String MODEL = "ordered probit 1";

    private final AlignmentInputs inputs;
    private final KeptFits kept;
    private final Workers workers;

    /** Votes of one year, or of all where they hang together over the years. */
    record Wanted(VoteMatrix votes, int year, Coding coding, IdealPointOptions options) {}

    PointFits(AlignmentInputs inputs, KeptFits kept, Workers workers) {
        this.inputs = inputs;
        this.kept = kept;
        this.workers = workers;
    }

    /** Fits in the order of what is wanted. */
    IdealPointFit[] of(List<Wanted> wanted) {
        int n = wanted.size();
        Ballots[] ballots = new Ballots[n];
        String[] keys = new String[n];
        @Nullable IdealPointFit[] fits = new @Nullable IdealPointFit[n];
        byte[][] made = new byte[n][];
        for (int i = 0; i < n; i++) {
            Wanted one = wanted.get(i);
            ballots[i] = one.options().dynamic()
                    ? YearVotes.ballots(one.votes(), inputs.rule(), one.coding())
                    : YearVotes.ballots(one.votes(), one.year(), inputs.rule(), one.coding());
            keys[i] = key(one);
            byte @Nullable [] bytes = kept.find(keys[i]);
            fits[i] = bytes == null ? null : FitBytes.read(bytes, ballots[i], one.options());
        }
        workers.run(n, (i, thread) -> {
            if (fits[i] == null && !wanted.get(i).options().dynamic()) {
                try (Workers alone = new Workers(1)) {
                    made[i] = fit(wanted.get(i), ballots[i], alone);
                }
            }
        });
        IdealPointFit[] found = new IdealPointFit[n];
        for (int i = 0; i < n; i++) {
            IdealPointFit fit = fits[i];
            if (fit == null) {
                byte[] bytes = made[i] == null ? fit(wanted.get(i), ballots[i], workers) : made[i];
                kept.keep(keys[i], bytes);
                fit = FitBytes.read(bytes, ballots[i], wanted.get(i).options());
            }
            found[i] = Objects.requireNonNull(fit);
        }
        return found;
    }

    private byte[] fit(Wanted wanted, Ballots ballots, Workers by) {
        int anchor = wanted.votes().row(inputs.anchor());
        return FitBytes.of(IdealPointModel.fit(ballots, anchor, wanted.options(), by));
    }

    /** A hash of all that a fit follows from. */
    private String key(Wanted wanted) {
        VoteMatrix votes = wanted.votes();
        MessageDigest hash;
        try {
            hash = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        String head = String.join(
                "\n",
                MODEL,
                wanted.coding().name(),
                wanted.options().toString(),
                inputs.anchor(),
                inputs.rule().name(),
                String.join(" ", votes.states()));
        hash.update(head.getBytes(StandardCharsets.UTF_8));
        int[] rolls = wanted.options().dynamic()
                ? IntStream.range(0, votes.rolls().size()).toArray()
                : votes.rollsOf(wanted.year(), inputs.rule());
        for (int r : rolls) {
            int year = inputs.rule().year(votes.rolls().get(r).date());
            hash.update(ByteBuffer.allocate(Integer.BYTES).putInt(year).array());
            for (int s = 0; s < votes.states().size(); s++) {
                hash.update(votes.code(s, r));
            }
        }
        return HexFormat.of().formatHex(hash.digest());
    }
}
