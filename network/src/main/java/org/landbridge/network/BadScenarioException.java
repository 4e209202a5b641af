package org.landbridge.network;

import java.util.List;
import java.util.stream.Collectors;

/** A scenario file that cannot be applied; carries every fault found. */
public final class BadScenarioException extends LandbridgeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public BadScenarioException(String what, List<Fault> faults) {
        super(what + faults.stream().map(f -> "\n  " + f).collect(Collectors.joining()));
        this.faults = List.copyOf(faults);
    }

    /** Says how many faults make {@code what} unusable, and all of them. */
    public static BadScenarioException of(String what, List<Fault> faults) {
        String count = faults.size() == 1 ? "1 fault" : faults.size() + " faults";
        return new BadScenarioException("cannot use " + what + ": " + count, faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
