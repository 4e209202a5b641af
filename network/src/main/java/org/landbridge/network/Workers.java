package org.landbridge.network;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs independent tasks on a fixed number of threads. Which thread takes which task is chance, so tasks must not depend
 * on one another or on the thread; then results are the same for any number of threads.
 */
public final class Workers implements AutoCloseable {
    /** A task: its number, and the number of the thread that runs it. */
    @FunctionalInterface
    public interface Task {
        void run(int task, int thread);
    }

    private final int threads;
    private final ExecutorService pool;

    /** @param threads the caller's counted; less than one is one */
    public Workers(int threads) {
        this.threads = Math.max(1, threads);
        pool = Executors.newFixedThreadPool(
                Math.max(1, this.threads - 1),
                Thread.ofPlatform().daemon().name("worker-", 1).factory());
    }

    public int threads() {
        return threads;
    }

    /** Runs tasks 0 to count-1 and returns when all are done; throws what the first to fail threw. */
    public void run(int count, Task task) {
        int helpers = Math.min(threads, count) - 1;
        if (helpers <= 0) {
            for (int i = 0; i < count; i++) {
                task.run(i, 0);
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        CountDownLatch done = new CountDownLatch(helpers);
        for (int t = 1; t <= helpers; t++) {
            int thread = t;
            pool.execute(() -> {
                work(next, count, thread, task, failure);
                done.countDown();
            });
        }
        work(next, count, 0, task, failure);
        await(done);
        switch (failure.get()) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }

    /** The same for tasks that need not know their thread. */
    public void run(int count, IntConsumer task) {
        run(count, (i, thread) -> task.accept(i));
    }

    private static void await(CountDownLatch done) {
        boolean interrupted = false;
        while (true) {
            try {
                done.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void work(
            AtomicInteger next, int count, int thread, Task task, AtomicReference<@Nullable Throwable> failure) {
        try {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                task.run(i, thread);
            }
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
            next.set(count);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
