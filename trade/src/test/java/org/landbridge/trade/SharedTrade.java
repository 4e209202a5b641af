package org.landbridge.trade;

import java.nio.file.Path;

/** Published data and results, beside the repository or where LANDBRIDGE_SHARED says. */
public final class SharedTrade {
    private SharedTrade() {}

    public static Path file(String name) {
        String shared = System.getProperty("LANDBRIDGE_SHARED", System.getenv("LANDBRIDGE_SHARED"));
        return Path.of(shared == null ? "../../shared" : shared)
                .resolve("data/trade")
                .resolve(name);
    }
}
