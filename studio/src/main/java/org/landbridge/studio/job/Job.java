package org.landbridge.studio.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One run of a command, with its progress. Safe for use by several threads. */
public final class Job {
    /** Lines of progress that are kept; what came before is not told to late readers. */
    private static final int MOST_LINES = 2_000;

    /** Where a job stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        public boolean ended() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A line of progress; ids count up from 0. */
    public record Line(long id, String text) {}

    private final String id;
    private final JobKind kind;
    private final JobKind.Run run;
    private final List<String> arguments;
    private final Path folder;
    private final List<Line> lines = new ArrayList<>();
    private long nextLine;
    private State state = State.WAITING;
    private @Nullable Process process;

    /**
     * @param arguments of the command line after the command
     * @param folder of its own, for what it reads and writes
     */
    Job(String id, JobKind kind, JobKind.Run run, List<String> arguments, Path folder) {
        this.id = id;
        this.kind = kind;
        this.run = run;
        this.arguments = List.copyOf(arguments);
        this.folder = folder;
    }

    public String id() {
        return id;
    }

    public JobKind kind() {
        return kind;
    }

    public JobKind.Run run() {
        return run;
    }

    List<String> arguments() {
        return arguments;
    }

    Path folder() {
        return folder;
    }

    public synchronized State state() {
        return state;
    }

    synchronized void line(String text) {
        lines.add(new Line(nextLine++, text));
        if (lines.size() > MOST_LINES) {
            lines.removeFirst();
        }
        notifyAll();
    }

    /** Lines after the one with this id; waits for one, for the end, or for the time to pass. */
    public synchronized List<Line> linesAfter(long id, long waitMillis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(waitMillis);
        long left = waitMillis;
        while (!state.ended() && nextLine <= id + 1 && left > 0) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
        return lines.stream().filter(line -> line.id() > id).toList();
    }

    public synchronized List<String> lastLines(int count) {
        return lines.subList(Math.max(0, lines.size() - count), lines.size()).stream()
                .map(Line::text)
                .toList();
    }

    /** @return false if it was cancelled before it could start */
    synchronized boolean begin() {
        if (state != State.WAITING) {
            return false;
        }
        state = State.RUNNING;
        notifyAll();
        return true;
    }

    synchronized void running(Process newProcess) {
        process = newProcess;
        if (state == State.CANCELLED) {
            kill(newProcess);
        }
    }

    synchronized void end(boolean success) {
        if (!state.ended()) {
            state = success ? State.DONE : State.FAILED;
        }
        process = null;
        notifyAll();
    }

    /** Ends it, whether it waits or runs; nothing happens if it has ended. */
    public synchronized void cancel() {
        if (state.ended()) {
            return;
        }
        state = State.CANCELLED;
        Process running = process;
        if (running != null) {
            kill(running);
        }
        notifyAll();
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
