package org.landbridge.bench;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.landbridge.network.Workers;
import org.landbridge.relations.idealpoint.Ballots;
import org.landbridge.relations.idealpoint.Coding;
import org.landbridge.relations.idealpoint.IdealPointFit;
import org.landbridge.relations.idealpoint.IdealPointModel;
import org.landbridge.relations.idealpoint.IdealPointOptions;
import org.landbridge.relations.measure.Measure;
import org.landbridge.relations.measure.Similarity;
import org.landbridge.relations.votes.MatrixFile;
import org.landbridge.relations.votes.VoteMatrix;
import org.landbridge.relations.votes.YearRule;
import org.landbridge.relations.votes.YearVotes;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Votes of the General Assembly; run from the repository's root with the shared files beside it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class IdealPointBenchmark {
    private final VoteMatrix votes = MatrixFile.read(Path.of(
            System.getProperty("LANDBRIDGE_SHARED", "../shared"),
            "data",
            "alignment",
            "unga_votes_matrix_1946_2024.csv.gz"));
    private final int anchor = votes.row("USA");
    private final Ballots year = YearVotes.ballots(votes, 2022, YearRule.ASSEMBLY, Coding.ORDINAL);
    private final Ballots all = YearVotes.ballots(votes, YearRule.ASSEMBLY, Coding.ORDINAL);
    private final Similarity similarity = YearVotes.similarity(votes, 2022, YearRule.ASSEMBLY);
    private final Workers workers = new Workers(Runtime.getRuntime().availableProcessors());

    /** Ordinal points of one year. */
    @Benchmark
    public IdealPointFit oneYear() {
        return IdealPointModel.fit(year, anchor, IdealPointOptions.BY_YEAR, workers);
    }

    /** Ordinal points of 1946 to 2023 that hang together. */
    @Benchmark
    public IdealPointFit allYears() {
        return IdealPointModel.fit(all, anchor, IdealPointOptions.DYNAMIC, workers);
    }

    /** Agreement beyond chance of all pairs in one year. */
    @Benchmark
    public double[] allPairs() {
        return similarity.all(Measure.PI_LINEAR, workers);
    }

    @TearDown
    public void stop() {
        workers.close();
    }
}
