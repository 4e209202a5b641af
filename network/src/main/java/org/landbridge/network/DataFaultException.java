package org.landbridge.network;

import java.util.List;
import java.util.stream.Collectors;

/** A data package cannot be used; carries every fault found. */
public final class DataFaultException extends LandbridgeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private final transient List<Fault> faults;

    public DataFaultException(String what, List<Fault> faults) {
        super(message(what, faults));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }

    private static String message(String what, List<Fault> faults) {
        String shown = faults.stream().limit(SHOWN).map(f -> "\n  " + f).collect(Collectors.joining());
        int left = faults.size() - SHOWN;
        return what + shown + (left > 0 ? "\n  ... and " + left + " more (landbridge network check shows all)" : "");
    }
}
