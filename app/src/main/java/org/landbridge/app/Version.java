package org.landbridge.app;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, as its jar states it. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"landbridge " + text()};
    }

    public static String text() {
        @Nullable String stated = Version.class.getPackage().getImplementationVersion();
        return stated == null ? "development" : stated;
    }
}
