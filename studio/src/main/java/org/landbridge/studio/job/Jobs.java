package org.landbridge.studio.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.landbridge.studio.http.Problem;

/**
 * Runs commands in processes of their own: a few at once, a few waiting, the results of the last ones kept in a folder
 * that goes when the server ends. The same command is not run twice while its result is kept. Safe for use by several
 * threads.
 */
public final class Jobs implements AutoCloseable {
    private static final int AT_ONCE = 2;
    private static final int WAITING = 8;
    private static final int KEPT = 24;
    private static final long MOST_RESULT_BYTES = 256L << 20;
    private static final int MOST_MINUTES = 60;
    private static final int RETRY_SECONDS = 30;
    private static final int MOST_LINE = 500;
    private static final int ID_BYTES = 16;
    private static final String MAIN = "org.landbridge.app.Main";

    private final Path home;
    private final Path data;
    private final @Nullable Path store;
    private final Path folder;
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final ThreadPoolExecutor runners;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param home folder of the program
     * @param data the data package
     * @param store file of the store of evidence, null for the one of the user
     */
    public Jobs(Path home, Path data, @Nullable Path store) {
        this.home = home;
        this.data = data;
        this.store = store;
        try {
            this.folder = Files.createTempDirectory("landbridge-studio-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.runners = new ThreadPoolExecutor(
                AT_ONCE, AT_ONCE, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), task -> {
                    Thread thread = new Thread(task, "study");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    public @Nullable Job find(String id) {
        synchronized (jobs) {
            return jobs.get(id);
        }
    }

    /**
     * Starts a command, or finds the same one running or done.
     *
     * @param arguments checked by {@link JobArguments}
     * @throws Problem 429 if too many wait
     */
    public Job start(JobKind kind, JobKind.Run run, JobArguments arguments) {
        synchronized (jobs) {
            for (Job job : jobs.values()) {
                boolean useful = job.state() != Job.State.FAILED && job.state() != Job.State.CANCELLED;
                if (useful && job.kind().equals(kind) && job.run().equals(run) && arguments.sameAs(job.folder())) {
                    return job;
                }
            }
            makeRoom();
            byte[] bytes = new byte[ID_BYTES];
            random.nextBytes(bytes);
            String id = HexFormat.of().formatHex(bytes);
            Path own = folder.resolve(id);
            Job job = new Job(id, kind, run, arguments.write(own, home), own);
            try {
                runners.execute(() -> run(job));
            } catch (RejectedExecutionException e) {
                delete(own);
                throw Problem.busy(429, "too many studies wait; cancel one or wait", RETRY_SECONDS);
            }
            jobs.put(id, job);
            return job;
        }
    }

    private void makeRoom() {
        List<Job> ended =
                jobs.values().stream().filter(job -> job.state().ended()).toList();
        for (int i = 0; i < ended.size() && jobs.size() >= KEPT; i++) {
            jobs.remove(ended.get(i).id());
            delete(ended.get(i).folder());
        }
    }

    private void run(Job job) {
        if (!job.begin()) {
            return;
        }
        try {
            ProcessBuilder builder = new ProcessBuilder(command(job))
                    .redirectOutput(
                            job.folder().resolve(job.run().result().name()).toFile());
            Path evidence = store;
            if (evidence != null) {
                builder.environment()
                        .put("LANDBRIDGE_EVIDENCE", evidence.toAbsolutePath().toString());
            }
            Process process = builder.start();
            job.running(process);
            Thread clock = Thread.ofVirtual().start(() -> watch(job, process));
            try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
                String line = lines.readLine();
                while (line != null) {
                    job.line(line.length() > MOST_LINE ? line.substring(0, MOST_LINE) + "…" : line);
                    line = lines.readLine();
                }
            }
            int code = process.waitFor();
            clock.interrupt();
            job.end(code == 0 || hasResult(job));
        } catch (IOException e) {
            job.line("landbridge: the study could not run: " + e.getMessage());
            job.end(false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            job.cancel();
        }
    }

    /** A command that prints its answer and then says that it is not good enough has an answer all the same. */
    private static boolean hasResult(Job job) throws IOException {
        Path result = job.folder().resolve(job.run().result().name());
        return Files.exists(result) && Files.size(result) > 0;
    }

    private static void watch(Job job, Process process) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MOST_MINUTES);
        try {
            while (!process.waitFor(1, TimeUnit.SECONDS)) {
                if (System.nanoTime() > end) {
                    job.line("landbridge: given up after " + MOST_MINUTES + " minutes");
                    job.cancel();
                }
                if (Files.size(job.folder().resolve(job.run().result().name())) > MOST_RESULT_BYTES) {
                    job.line("landbridge: given up, the result is too large");
                    job.cancel();
                }
            }
        } catch (InterruptedException | IOException e) {
            // The process has ended.
        }
    }

    private List<String> command(Job job) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                "-Xlog:all=off",
                "-XX:MaxRAMPercentage=30",
                "--enable-native-access=ALL-UNNAMED",
                "-Dlandbridge.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                MAIN));
        words.addAll(job.kind().command());
        words.addAll(job.arguments());
        if (job.kind().data()) {
            words.addAll(List.of("--data", data.toAbsolutePath().toString()));
        }
        words.addAll(job.run().arguments());
        for (JobKind.FileResult file : job.run().files()) {
            words.add(file.option());
            words.add(job.folder().resolve(file.name()).toString());
        }
        return words;
    }

    /** A result of a job that has ended well; the name is one that its kind declares. */
    public byte[] result(Job job, String name) {
        boolean known = job.run().result().name().equals(name)
                || job.run().files().stream().anyMatch(file -> file.name().equals(name));
        if (!known || job.state() != Job.State.DONE) {
            throw Problem.notFound("the study has no such result, or not yet");
        }
        try {
            return Files.readAllBytes(job.folder().resolve(name));
        } catch (IOException e) {
            throw Problem.notFound("the result was not written, or is no longer kept; run the study again");
        }
    }

    @Override
    public void close() {
        synchronized (jobs) {
            jobs.values().forEach(Job::cancel);
        }
        runners.shutdownNow();
        try {
            runners.awaitTermination(3, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        delete(folder);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // The system clears its temporary files.
        }
    }
}
