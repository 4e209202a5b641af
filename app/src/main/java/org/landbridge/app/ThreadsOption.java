package org.landbridge.app;

import org.landbridge.network.BadUsageException;
import picocli.CommandLine.Option;

/** How many threads work on a long computation. */
final class ThreadsOption {
    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads (default: all cores); the result is the same for any number.")
    private int threads = Runtime.getRuntime().availableProcessors();

    int count() {
        if (threads < 1) {
            throw new BadUsageException("--threads must be at least 1");
        }
        return threads;
    }
}
