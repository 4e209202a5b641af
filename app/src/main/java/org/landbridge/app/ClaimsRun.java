package org.landbridge.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.landbridge.app.file.EvidenceStore;
import org.landbridge.app.file.StoredFits;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Network;
import org.landbridge.network.Workers;
import org.landbridge.network.claim.Claim;
import org.landbridge.network.data.BaselineReader;
import org.landbridge.network.data.ClaimReader;
import org.landbridge.network.data.ObservationReader;
import org.landbridge.network.data.TradeReader;
import org.landbridge.network.data.TreatyReader;
import org.landbridge.relations.evidence.EvidenceFiles;
import org.landbridge.relations.evidence.EvidenceKind;
import org.landbridge.relations.evidence.TieParty;
import org.landbridge.study.align.AlignEvidence;
import org.landbridge.study.align.AlignQuestion;
import org.landbridge.study.align.AlignStudy;
import org.landbridge.study.claims.ClaimInputs;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands on claims have in common: whose claims, what they are held against, where output goes. */
final class ClaimsRun {
    /** Years on either side of a claim that two states are nearer, as {@code align} takes them. */
    private static final int WINDOW = 3;

    @Option(
            names = "--claims",
            paramLabel = "FILE",
            description = "A file of your own with the columns of claims.csv (default: that of the data package).")
    private @Nullable Path claims;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the sampled journeys (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private ReportOptions output = new ReportOptions();

    @Option(names = "--no-store", description = "Do not look for a store of evidence.")
    private boolean noStore;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private DataOption data = new DataOption();

    long seed() {
        return seed;
    }

    Format format() {
        return output.format("claims");
    }

    void check() {
        format();
        threads.count();
    }

    Network network() {
        return data.read();
    }

    /** @throws BadUsageException if the package has no claims and no file was named */
    List<Claim> read() {
        Path own = claims;
        List<Claim> read = own == null ? ClaimReader.read(data.folder()) : ClaimReader.read(data.folder(), own);
        if (read.isEmpty()) {
            throw new BadUsageException(
                    "the data package " + data.folder() + " has no claims.csv; name a file of your own by --claims");
        }
        return read;
    }

    /** Opens the store if there is one, asks, and keeps what was fitted. */
    <T> T ask(Network network, Console console, Function<ClaimInputs, T> ask) {
        Path file = store.file();
        if (noStore || store.isDefault() && !Files.exists(file)) {
            return ask.apply(inputs(network, null, null));
        }
        StoredFits kept = new StoredFits(file);
        try (EvidenceStore open = EvidenceStore.open(file);
                Workers workers = new Workers(threads.count())) {
            ClaimInputs.Pairs pairs = (first, second, since, from) -> new AlignStudy(
                            AlignEvidence.of(open, AlignRun.ownTies(), from, 0, ""),
                            new AlignQuestion(since, WINDOW, false, seed),
                            kept,
                            workers)
                    .pair(first, second);
            return ask.apply(inputs(network, open, pairs));
        } finally {
            if (!kept.write()) {
                console.note(file + " cannot be written: what was fitted is not kept and will be made again");
            }
        }
    }

    private ClaimInputs inputs(Network network, @Nullable EvidenceStore open, ClaimInputs.@Nullable Pairs pairs) {
        Path folder = data.folder();
        return new ClaimInputs(
                network,
                once(() -> TradeReader.read(folder)),
                once(() -> ObservationReader.read(folder)),
                once(() -> TreatyReader.read(folder)),
                once(() -> BaselineReader.read(folder)),
                once(() -> EvidenceFiles.read(EvidenceKind.TIES, folder, EvidenceFiles.Beside.NOTHING).rows().stream()
                        .filter(TieParty.class::isInstance)
                        .map(TieParty.class::cast)
                        .toList()),
                open,
                pairs);
    }

    /** Reads when asked for the first time, and keeps it. */
    private static <T> Supplier<T> once(Supplier<T> read) {
        return new Supplier<>() {
            private @Nullable T known;

            @Override
            public T get() {
                T value = known;
                if (value == null) {
                    value = read.get();
                    known = value;
                }
                return value;
            }
        };
    }

    void print(String text, Console console) {
        output.write(console, text);
    }
}
