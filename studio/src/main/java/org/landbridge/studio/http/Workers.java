package org.landbridge.studio.http;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Computes answers, as many at once as there are cores; a bounded number waits, each for a bounded time. Safe for use
 * by several threads.
 */
public final class Workers implements AutoCloseable {
    private static final int RETRY_SECONDS = 2;

    private final ThreadPoolExecutor threads;
    private final int answerSeconds;

    public Workers(int count, Limits limits) {
        this.answerSeconds = limits.answerSeconds();
        this.threads = new ThreadPoolExecutor(
                count, count, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(limits.mostWaiting()), task -> {
                    Thread thread = new Thread(task, "answers");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** @throws Problem 503 if too many wait or the answer takes too long */
    public <T> T compute(Supplier<T> question) throws InterruptedException {
        Future<T> answer;
        try {
            answer = threads.submit(question::get);
        } catch (RejectedExecutionException e) {
            throw Problem.busy(503, "too many questions wait for an answer", RETRY_SECONDS);
        }
        try {
            return answer.get(answerSeconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw Problem.busy(
                    503, "the answer took longer than " + answerSeconds + " s and was given up", RETRY_SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof RuntimeException known) {
                throw known;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(cause);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
