package org.landbridge.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the studio is served.
 *
 * @param dataFolder the data package
 * @param host name or address to listen at
 * @param port to listen at, 0 for any that is free
 * @param token that every request must carry, null for none
 * @param store file of the store of evidence, which need not be there; null for the one of the user
 */
public record StudioSettings(
        Path dataFolder,
        String host,
        int port,
        @Nullable String token,
        @Nullable Path store) {}
