package org.landbridge.app;

import java.util.function.Consumer;

/** The studio in the browser. Its module is loaded when it is asked for, so that no other command pays for it. */
public interface Studio {
    /**
     * Serves until the process is told to end.
     *
     * @param say takes each line that the user is to read
     * @throws org.landbridge.network.LandbridgeException if it cannot start
     */
    void serve(StudioSettings settings, Consumer<String> say);
}
