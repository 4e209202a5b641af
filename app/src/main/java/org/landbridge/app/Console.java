package org.landbridge.app;

import java.io.PrintStream;

/**
 * Where a command writes.
 *
 * @param out results and nothing else
 * @param err warnings, notes and errors
 */
record Console(PrintStream out, PrintStream err) {
    void note(String line) {
        err.print("landbridge: " + line + "\n");
    }
}
